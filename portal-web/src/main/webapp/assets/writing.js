// Keeps what is being written: on the server a few seconds after every change, on top of the version last seen, and in this browser
// until the server has it. Suggests people behind an @. Without it the form works as it stands.
(() => {
  const box = document.getElementById('writing');
  const form = box && box.closest('form');
  if (!form) return;
  const say = box.dataset;
  const field = id => form.querySelector('#' + id);
  const source = field('source');
  const title = field('title');
  const language = field('language');
  const version = field('version');
  const key = field('key');
  const sign = document.getElementById('saved');
  const told = document.getElementById('spoken');
  const json = { Accept: 'application/json', 'Content-Type': 'application/json' };

  const autosave = () => {
    const place = 'writing:' + say.who + ':' + say.target;
    const EVERY = 3000;
    let last = '';
    let busy = false;
    let stopped = false;
    const words = () => ({ title: title ? title.value : undefined, language: language.value || undefined, source: source.value });
    const now = () => JSON.stringify(words());
    const keepHere = () => {
      try {
        localStorage.setItem(place, JSON.stringify({ ...words(), key: key.value, version: version.value }));
        return true;
      } catch (full) {
        return false;
      }
    };
    const kept = () => {
      try {
        return JSON.parse(localStorage.getItem(place));
      } catch (unreadable) {
        return null;
      }
    };
    const forget = () => localStorage.removeItem(place);
    const show = (text, state) => {
      sign.textContent = text;
      sign.className = 'saved' + (state ? ' ' + state : '');
    };
    const button = (text, act) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'btn alt small';
      made.textContent = text;
      made.addEventListener('click', act);
      sign.append(' ', made);
    };
    const link = (text, to) => {
      const made = document.createElement('a');
      made.href = to;
      made.target = '_blank';
      made.textContent = text;
      sign.append(' ', made);
    };
    const put = over =>
      fetch(say.target, {
        method: 'PUT',
        headers: { ...json, 'Portal-Token': form.querySelector('input[name="' + say.token + '"]').value, 'If-Match': '"' + over + '"', 'Idempotency-Key': key.value },
        body: now(),
        credentials: 'same-origin',
      });
    const acknowledged = (answer, saved) => {
      version.value = answer.version;
      key.value = answer.key;
      last = saved;
      if (now() === saved) forget();
      const at = new Date(answer.savedAt).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
      show(say.saved + ' ' + at);
      const option = language.querySelector('option[value="' + answer.spoken + '"]');
      told.textContent = language.value || !option || !source.value.trim() ? '' : say.spoken + ' ' + option.textContent;
      told.lang = document.documentElement.lang;
    };
    const otherWindow = () => {
      stopped = true;
      keepHere();
      show(say.conflict, 'off');
      button(say.mine, async () => {
        const theirs = await fetch(say.target, { headers: json, credentials: 'same-origin' }).catch(() => null);
        if (!theirs) return;
        version.value = theirs.ok ? (await theirs.json()).version : 0;
        stopped = false;
        save();
      });
      button(say.theirs, () => {
        forget();
        location.reload();
      });
    };
    const save = async () => {
      const saved = now();
      if (busy || stopped || saved === last) return;
      busy = true;
      keepHere();
      show(say.saving, 'busy');
      try {
        const answer = await put(version.value);
        if (answer.ok) {
          acknowledged(await answer.json(), saved);
        } else if (answer.status === 409 || answer.status === 412) {
          otherWindow();
        } else if (answer.status === 401 || answer.status === 403) {
          show(say.signedOut, 'off');
          link(say.signIn, say.signInAt);
        } else if (answer.status < 500) {
          show((await answer.json()).detail, 'off');
        } else {
          show(say.offline, 'off');
        }
      } catch (unreachable) {
        show(say.offline, 'off');
      } finally {
        busy = false;
      }
    };
    const restore = words => {
      if (title) title.value = words.title || '';
      language.value = words.language || '';
      source.value = words.source || '';
    };
    // What this browser still has: posted meanwhile, it goes; not sent, it comes back; changed elsewhere, the writer chooses.
    const bringBack = async () => {
      const had = kept();
      if (!had) return;
      const same = (had.source || '') === source.value && (had.title || '') === (title ? title.value : '');
      if (same || (!had.source && !had.title)) return forget();
      const posted = await fetch(say.posted + encodeURIComponent(had.key), { headers: json, credentials: 'same-origin' }).catch(() => null);
      if (posted && posted.ok) return forget();
      if (had.version === version.value && (version.value === '0' || had.key === key.value)) {
        restore(had);
        if (version.value === '0') key.value = had.key;
        show(say.restored, 'busy');
      } else {
        show(say.unsent, 'busy');
        button(say.mine, () => {
          restore(had);
          show(say.restored, 'busy');
        });
      }
    };
    last = now();
    bringBack();
    setInterval(save, EVERY);
    form.addEventListener('change', save);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') save();
    });
    window.addEventListener('online', save);
    form.addEventListener('submit', () => {
      stopped = true;
      keepHere();
    });
    window.addEventListener('pageshow', event => {
      if (event.persisted) location.reload();
    });
  };

  const mentions = () => {
    const list = document.createElement('ul');
    list.id = 'addressees';
    list.className = 'addressees';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', say.people);
    list.hidden = true;
    const count = document.createElement('p');
    count.className = 'vh';
    count.setAttribute('role', 'status');
    source.after(list, count);
    source.setAttribute('aria-autocomplete', 'list');
    source.setAttribute('aria-controls', list.id);
    let found = [];
    let at = -1;
    let asked = '';
    let waiting = 0;

    // An @ that begins a word, then the beginning of a name, of up to three words, in any script.
    const begun = () => {
      if (source.selectionStart !== source.selectionEnd) return null;
      const before = source.value.slice(Math.max(0, source.selectionStart - 60), source.selectionStart);
      return /(?:^|[^\p{L}\p{N}])@([\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]*){0,2})$/u.exec(before);
    };
    const close = () => {
      list.hidden = true;
      found = [];
      at = -1;
      asked = '';
      source.removeAttribute('aria-activedescendant');
      count.textContent = '';
    };
    const mark = next => {
      at = (next + found.length) % found.length;
      [...list.children].forEach((option, i) => option.setAttribute('aria-selected', i === at));
      source.setAttribute('aria-activedescendant', 'addressee-' + at);
      list.children[at].scrollIntoView({ block: 'nearest' });
    };
    const choose = i => {
      const name = begun();
      if (name) {
        const end = source.selectionStart;
        source.setRangeText(found[i].mention + ' ', end - name[1].length - 1, end, 'end');
        source.dispatchEvent(new Event('change', { bubbles: true }));
      }
      close();
      source.focus();
    };
    const draw = () => {
      list.replaceChildren(
        ...found.map((person, i) => {
          const option = document.createElement('li');
          option.id = 'addressee-' + i;
          option.setAttribute('role', 'option');
          option.setAttribute('aria-selected', 'false');
          option.dir = 'auto';
          const name = document.createElement('b');
          name.textContent = person.name;
          option.append(name);
          if (person.organisation) {
            const where = document.createElement('bdi');
            where.textContent = person.organisation;
            option.append(' ', where);
          }
          option.addEventListener('mousedown', event => event.preventDefault());
          option.addEventListener('click', () => choose(i));
          return option;
        }),
      );
      list.hidden = false;
      mark(0);
      count.textContent = say.suggested.replace('0', found.length);
    };
    const ask = async () => {
      const name = begun();
      const words = name ? name[1].trim() : '';
      if (!words) return close();
      if (words === asked) return;
      asked = words;
      const answer = await fetch(say.addressees + encodeURIComponent(words), { headers: json, credentials: 'same-origin' }).catch(() => null);
      if (!answer || !answer.ok || asked !== words) return;
      found = await answer.json();
      if (found.length) draw();
      else close();
    };
    source.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 150);
    });
    source.addEventListener('keydown', event => {
      if (list.hidden || event.isComposing) return;
      if (event.key === 'ArrowDown') mark(at + 1);
      else if (event.key === 'ArrowUp') mark(at - 1);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(at);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
    });
    source.addEventListener('blur', close);
  };

  if (say.target) autosave();
  if (say.addressees) mentions();
})();
