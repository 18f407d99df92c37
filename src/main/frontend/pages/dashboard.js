/** The charts of 督查看板, and the choice of an organisation. */
import { drawAll } from '../charts/draw.js';
import { options } from './dashboard/options.js';

/** An organisation of another district would find nothing. */
function narrowOrganizations() {
  const unit = document.getElementById('unit');
  const organization = document.getElementById('organization');
  if (!unit || !organization) return;
  const groups = [...organization.querySelectorAll('optgroup')];
  const show = () => {
    groups.forEach(group => { group.hidden = group.disabled = unit.value !== '' && group.dataset.unit !== unit.value; });
    if (organization.selectedOptions[0]?.parentElement.disabled) organization.value = '';
  };
  unit.addEventListener('change', show);
  show();
}

drawAll(options);
narrowOrganizations();
