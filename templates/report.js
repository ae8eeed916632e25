"use strict";
// Only comfort: everything the report says is in the page without this script.
(function () {
  var search = document.getElementById("search");
  var query = document.getElementById("query");
  var hits = document.getElementById("hits");
  var rows = Array.prototype.map.call(document.querySelectorAll("[data-row]"), function (element) {
    return { element: element, text: null };
  });
  var waiting = 0;

  function apply() {
    var words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    rows.forEach(function (row) {
      if (row.text === null) {
        row.text = row.element.textContent.toLowerCase();
      }
      var match = words.every(function (word) { return row.text.indexOf(word) >= 0; });
      row.element.hidden = !match;
      shown += match ? 1 : 0;
    });
    hits.textContent = words.length === 0 ? "" : shown + " of " + rows.length + " entries shown";
    document.body.classList.toggle("filtered", words.length > 0);
  }

  query.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 80);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && event.target === document.body) {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape" && event.target === query) {
      query.value = "";
      apply();
      query.blur();
    }
  });
  // A link to a row that the search hides must still arrive.
  window.addEventListener("hashchange", function () {
    var target = document.getElementById(location.hash.slice(1));
    if (target && target.closest("[hidden]")) {
      query.value = "";
      apply();
      target.scrollIntoView();
    }
  });
  search.hidden = false;
})();
