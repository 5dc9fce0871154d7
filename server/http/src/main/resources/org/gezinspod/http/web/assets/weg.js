// Leaves at once, also with three times Esc. Without this script the button is a plain link that
// does the same; the script only hides the page first and leaves no trace of it in the history.
(() => {
  'use strict';
  const exit = document.getElementById('snel-weg');
  const within = 2000;
  let presses = [];
  const leave = (event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    document.title = '';
    location.replace(exit.href);
  };
  exit.addEventListener('click', leave);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    presses = presses.filter((at) => event.timeStamp - at < within);
    presses.push(event.timeStamp);
    if (presses.length === 3) leave(event);
  });
  // A page that comes back from the browser's memory may belong to somebody who has left.
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
  const keys = document.getElementById('snel-weg-toetsen');
  if (keys) keys.hidden = false;
  const errors = document.getElementById('fouten');
  if (errors) errors.focus();
})();
