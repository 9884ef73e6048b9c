// Keys and marked words. Every page works without this: what a key does is a link or a button of the page.
'use strict';
document.documentElement.classList.add('scripted');

// ---- moments are told in UTC by the desk, and here in the zone of who reads, which is named; days stay as they are
function zoned(moment) {
  const told = Object.fromEntries(new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'shortOffset',
  }).formatToParts(moment).map(part => [part.type, part.value]));
  return `${told.year}-${told.month}-${told.day} ${told.hour}:${told.minute} ${told.timeZoneName.replace(/^GMT(\+0)?$/, 'UTC').replace('GMT', 'UTC')}`;
}

for (const time of document.querySelectorAll('time[datetime*="T"]')) {
  time.title = time.textContent;
  time.textContent = zoned(new Date(time.dateTime));
}

// ---- one key each; [data-key] names it. They can be switched off, for those whose speech or hands press keys unawares.
const switchedOff = () => localStorage.getItem('keys') === 'off';

function keyOf(event) {
  const letter = event.key.toLowerCase();
  // on an Arabic keyboard the key of A gives ش
  return /^[a-z?]$/.test(letter) || !event.code.startsWith('Key') ? letter : event.code.slice(3).toLowerCase();
}

document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (typing || event.ctrlKey || event.altKey || event.metaKey || event.repeat || document.querySelector('dialog[open]')) return;
  const key = event.key === '؟' ? '?' : keyOf(event);
  if (switchedOff() && key !== '?') return;
  const meant = [...document.querySelectorAll('[data-key]')].find(one => one.dataset.key === key);
  if (meant) {
    event.preventDefault();
    meant.click();
  }
});

for (const opener of document.querySelectorAll('[data-opens]')) {
  opener.addEventListener('click', () => document.getElementById(opener.dataset.opens).showModal());
}

for (const box of document.querySelectorAll('[data-keys-on]')) {
  box.checked = !switchedOff();
  box.addEventListener('change', () => localStorage.setItem('keys', box.checked ? 'on' : 'off'));
}

for (const details of document.querySelectorAll('details.correct')) {
  details.addEventListener('toggle', () => details.open && details.querySelector('input:not([type=hidden])').focus());
}

// ---- words marked in the text go into the field whose button is pressed
let marked = '';
document.addEventListener('selectionchange', () => {
  const selection = document.getSelection();
  const text = document.getElementById('words');
  if (text && selection.rangeCount && text.contains(selection.getRangeAt(0).commonAncestorContainer)) {
    marked = selection.toString().trim() || marked;
  }
});

for (const button of document.querySelectorAll('[data-takes]')) {
  button.addEventListener('click', () => {
    const field = document.getElementById(button.dataset.takes);
    if (marked) field.value = marked;
    field.focus();
  });
}

// ---- what is being added: how far it has come
for (const stand of document.querySelectorAll('[data-events]')) {
  const events = new EventSource(stand.dataset.events);
  const shown = event => { stand.innerHTML = event.data; };
  events.addEventListener('stand', shown);
  events.addEventListener('over', event => { shown(event); events.close(); });
}

// ---- files that are dropped go where they could have been chosen
for (const form of document.querySelectorAll('[data-drop]')) {
  const over = event => { event.preventDefault(); form.classList.toggle('over', event.type === 'dragover'); };
  form.addEventListener('dragover', over);
  form.addEventListener('dragleave', over);
  form.addEventListener('drop', event => {
    over(event);
    form.querySelector('input[type=file]').files = event.dataTransfer.files;
  });
}
