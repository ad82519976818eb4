// Sends a chosen file piece by piece, shows how far it is, and goes on where a broken line left off, even after the page was closed.
// Without this script the form sends the whole file at once.
(() => {
  const PIECE = 512 * 1024;
  const PATIENCE = [1000, 2000, 4000, 8000, 15000];
  const token = () => document.querySelector('meta[name=portal-token]').content;
  const call = (address, method, headers, body) =>
    fetch(address, { method, headers: { Accept: 'application/json', 'Portal-Token': token(), ...headers }, body, credentials: 'same-origin' });
  const json = { 'Content-Type': 'application/json' };
  const wait = time => new Promise(done => setTimeout(done, time));

  class Refused extends Error {}

  const answered = async answer => {
    if (answer.ok) return answer.json();
    const problem = await answer.json().catch(() => ({}));
    // What the portal refuses stays refused; what it could not do just now is worth another try.
    if (answer.status < 500 && answer.status !== 409) throw new Refused(problem.detail || answer.status);
    throw new Error(answer.status);
  };

  const form = document.querySelector('form[data-upload]');
  if (form) {
    const input = form.querySelector('input[type=file]');
    const strip = form.querySelector('input[type=checkbox]');
    const button = form.querySelector('input[type=submit]');
    const box = form.querySelector('.progress');
    const bar = form.querySelector('progress');
    const refused = document.getElementById('refused');

    const begin = async (file, kept) => {
      const known = localStorage.getItem(kept);
      if (known) {
        const answer = await call('/api/v1/files/uploads/' + known, 'GET', {});
        if (answer.ok) return answer.json();
        localStorage.removeItem(kept);
      }
      const upload = await answered(await call('/api/v1/files/uploads', 'POST', json, JSON.stringify({ name: file.name, size: file.size })));
      localStorage.setItem(kept, upload.id);
      return upload;
    };
    const piece = async (file, upload) => {
      const body = file.slice(upload.offset, upload.offset + PIECE);
      const headers = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': upload.offset };
      if (window.isSecureContext) {
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await body.arrayBuffer()));
        headers['Upload-Checksum'] = btoa(String.fromCharCode(...hash));
      }
      return answered(await call('/api/v1/files/uploads/' + upload.id, 'PATCH', headers, body));
    };
    const send = async file => {
      const kept = 'upload:' + form.dataset.upload + ':' + file.name + ':' + file.size + ':' + file.lastModified;
      let failures = 0;
      let upload = null;
      while (!upload || !upload.complete) {
        try {
          upload = upload ? await piece(file, upload) : await begin(file, kept);
          failures = 0;
          bar.value = (100 * upload.offset) / file.size;
        } catch (problem) {
          if (problem instanceof Refused) {
            localStorage.removeItem(kept);
            throw problem;
          }
          if (failures === PATIENCE.length) throw problem;
          await wait(PATIENCE[failures++]);
          // Whatever arrived of the last piece, the portal knows where to go on.
          upload = null;
        }
      }
      await answered(await call(form.dataset.upload, 'POST', json, JSON.stringify({ upload: upload.id, strip: strip.checked })));
      localStorage.removeItem(kept);
    };

    form.addEventListener('submit', async event => {
      if (!input.files.length) return;
      event.preventDefault();
      button.disabled = true;
      refused.textContent = '';
      box.hidden = false;
      bar.value = 0;
      try {
        await send(input.files[0]);
        location.replace(location.href);
      } catch (problem) {
        refused.textContent = problem instanceof Refused ? problem.message : form.dataset.interrupted;
        box.hidden = true;
        button.disabled = false;
      }
    });
  }

  const waiting = document.querySelector('[data-waiting]');
  if (waiting) {
    const look = async () => {
      const answer = await call(waiting.dataset.waiting, 'GET', {}).catch(() => null);
      const files = answer && answer.ok ? await answer.json() : null;
      if (files && !files.some(file => file.state === 'WAITING')) {
        // What was typed meanwhile is not thrown away: then the link beside does it.
        const typed = [...document.querySelectorAll('#files input[type=text]')].some(box => box.value !== box.defaultValue);
        if (!typed && !(form && form.querySelector('input[type=file]').files.length)) location.replace(location.href);
        else waiting.querySelector('.saved').className = 'saved';
      } else setTimeout(look, 2500);
    };
    setTimeout(look, 1500);
  }
})();
