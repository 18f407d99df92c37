import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Textarea } from '@bpmn-io/form-js-viewer';
import { get, post, remove } from '../house.js';

const ADDRESS = '/workplace/phrases';
let known = null;

/** Where the cursor stands; a text that nobody has touched is continued at its end. */
function inserted(field, wording) {
  const { value, selectionStart, selectionEnd } = field;
  return value.slice(0, selectionStart) + wording + value.slice(selectionEnd);
}

function Menu({ field, take, close }) {
  const [phrases, show] = useState(known);
  const [failed, fail] = useState('');
  const keep = change => change.then(now => show((known = now)), refused => fail(refused.message));
  useEffect(() => { if (!known) keep(get(ADDRESS)); }, []);
  const current = field()?.value.trim();
  const menu = useRef(null);
  useEffect(() => { menu.current?.scrollIntoView({ block: 'nearest' }); }, [phrases]);
  return h('div', { class: 'phrase-menu', ref: menu, onKeyDown: event => { if (event.key === 'Escape') close(); } },
    failed && h('p', { role: 'alert', class: 'phrase-failed' }, failed),
    h('ul', null, (phrases ?? []).map(({ id, wording }) => h('li', { key: wording },
      h('button', { type: 'button', class: 'phrase', onClick: () => take(wording) }, wording),
      id && h('button', {
        type: 'button', class: 'phrase-remove', title: '删除这条常用语', 'aria-label': '删除常用语：' + wording,
        onClick: () => keep(remove(`${ADDRESS}/${id}`)),
      }, '×')))),
    h('button', {
      type: 'button', class: 'phrase-add', disabled: !current,
      onClick: () => keep(post(ADDRESS, { wording: current })),
    }, current ? '把已填写的文字收藏为常用语' : '填写文字后可以收藏为常用语'));
}

/** A text area with the officer's phrases (常用语) beside it. */
export function TextareaWithPhrases(props) {
  const [open, setOpen] = useState(false);
  const place = useRef(null);
  const field = () => document.getElementById(props.domId);
  useEffect(() => {
    if (!open) return undefined;
    const leave = event => { if (!place.current?.contains(event.target)) setOpen(false); };
    document.addEventListener('pointerdown', leave, true);
    return () => document.removeEventListener('pointerdown', leave, true);
  }, [open]);
  const close = () => { setOpen(false); field()?.focus(); };
  const take = wording => {
    props.onChange({ value: inserted(field(), wording) });
    close();
  };
  if (props.readonly || props.disabled) return h(Textarea, props);
  return h('div', { class: 'with-phrases' },
    h(Textarea, props),
    h('div', { class: 'phrases', ref: place },
      h('button', { type: 'button', class: 'phrases-open', 'aria-expanded': String(open), onClick: () => setOpen(!open) }, '常用语'),
      open && h(Menu, { field, take, close })));
}

TextareaWithPhrases.config = Textarea.config;
