import { Form } from '@bpmn-io/form-js-viewer';
import { translate } from './chinese.js';
import { TextareaWithPhrases } from './phrases.js';

const HOUSE = {
  __init__: ['houseFields'],
  translate: ['value', translate],
  houseFields: ['factory', ['formFields', fields => fields.register('textarea', TextareaWithPhrases)]],
};

/**
 * A date that was typed last passes through several drawings of its field before it is among the answers (form-js: Datetime);
 * each takes a frame at most, and a hundred milliseconds where the page is not drawn.
 */
async function handedOver() {
  for (let drawing = 0; drawing < 5; drawing++)
    await new Promise(drawn => { requestAnimationFrame(() => setTimeout(drawn)); setTimeout(drawn, 100); });
}

/** What the field's own place makes clear already. */
const withoutLabel = message => message.replace(/^「[^」]*」/, '');

/** A fact that is shown once it is known: the house says null before, but a text field of form-js holds '' then. */
const whereKnown = field =>
  field.readonly === true && field.conditional?.hide === `=${field.key} = null`
    ? { ...field, conditional: { hide: `=${field.key} = null or ${field.key} = ""` } }
    : field;
const withoutUnknown = schema => ({ ...schema, components: schema.components.map(whereKnown) });

/**
 * A form of the house on the screen. Nothing is held back while typing: what stands in a field is in the answers, whatever
 * happens to other fields meanwhile.
 */
export class HouseForm {
  constructor(container) {
    this.container = container;
    this.form = new Form({ container, debounce: false, textLinkTarget: '_blank', additionalModules: [HOUSE] });
  }

  /**
   * @param {{schema: object, data: object}} served
   * @param {object | undefined} draft answers begun before; of fields that are only shown none is taken over
   */
  async show(served, draft) {
    const schema = withoutUnknown(served.schema);
    await this.form.importSchema(schema, served.data);
    if (!draft) return;
    const own = this.editable();
    const kept = Object.entries(draft).filter(([key]) => own.has(key));
    await this.form.importSchema(schema, { ...served.data, ...Object.fromEntries(kept) });
  }

  fields() {
    return this.form.get('formFieldRegistry').getAll();
  }

  editable() {
    const open = field => (field.key || field.path) && field.readonly !== true && !field.disabled;
    return new Set(this.fields().filter(open).map(field => field.key || field.path));
  }

  /** What has been filled in so far, right or wrong. */
  draft() {
    const own = this.editable();
    return Object.fromEntries(Object.entries(this.form._getSubmitData()).filter(([key]) => own.has(key)));
  }

  /** @returns {Promise<object | null>} the answers, or null where a field says what is wrong with it */
  async answers() {
    await handedOver();
    const { data, errors } = this.form.submit();
    if (Object.keys(errors).length === 0) return data;
    this.focusFirstError();
    return null;
  }

  /**
   * Shows each finding of the server at its field.
   * @param {{field: string, message: string}[]} findings
   * @returns {string[]} those that concern no field of this form
   */
  refuse(findings) {
    const single = this.fields().filter(field => field.key && field.type !== 'dynamiclist');
    const ids = new Map(single.map(field => [field.key, field.id]));
    const errors = {};
    const others = [];
    for (const { field, message } of findings)
      if (ids.has(field)) (errors[ids.get(field)] ??= []).push(withoutLabel(message));
      else others.push(message);
    this.form._setState({ errors });
    if (Object.keys(errors).length > 0) this.focusFirstError();
    return others;
  }

  /** After it is drawn. */
  focusFirstError() {
    setTimeout(() => {
      const field = this.container.querySelector('.fjs-has-errors');
      field?.scrollIntoView({ block: 'center' });
      field?.querySelector('input, textarea, [tabindex]')?.focus({ preventScroll: true });
    }, 50);
  }

  set readOnly(only) {
    this.form.setProperty('readOnly', only);
  }

  onEdit(tell) {
    this.form.on('field.updated', tell);
  }

  close() {
    this.form.destroy();
  }
}
