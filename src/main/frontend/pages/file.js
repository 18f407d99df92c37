/** Names the file that was chosen beside our own button, and asks for one in our words; of every page with a file field. */
const file = target => target instanceof HTMLInputElement && target.type === 'file';
const place = input => input.parentElement.querySelector('.chosen');

document.addEventListener('change', ({ target }) => {
  if (!file(target) || !place(target)) return;
  target.setCustomValidity('');
  place(target).textContent = [...target.files].map(one => one.name).join('、') || '没有选择文件';
});
document.addEventListener('invalid', ({ target }) => file(target) && target.setCustomValidity('请先选择文件。'), true);
