// The pickers' chosen words are a plain list: the roles their widget draws name no listbox and hold children that a listbox may not.
(() => {
  const plain = list => {
    for (const name of ['role', 'aria-multiselectable', 'aria-orientation']) list.removeAttribute(name);
    for (const item of list.children) {
      for (const name of ['role', 'aria-selected', 'aria-label']) item.removeAttribute(name);
    }
  };
  window.addEventListener('load', () => {
    for (const list of document.querySelectorAll('ul.ui-autocomplete-multiple-container')) {
      plain(list);
      new MutationObserver(() => plain(list)).observe(list, { childList: true });
    }
  });
})();
