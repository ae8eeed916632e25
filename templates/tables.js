"use strict";
// The tables of tens of thousands of rows: requirements, tests, and the matrix of both. Tabulator draws the rows that are seen.
(function () {
  var report = window.countersign.report;
  var el = report.el;
  var place = document.querySelector("[data-table]");
  var narrow = window.matchMedia("(max-width: 48rem)").matches;
  if (!place) { return; }

  // Ends the table that is shown, before another one takes its place.
  var stop = function () {};

  function distinct(rows, key) {
    var seen = new Set(rows.map(function (row) { return row[key]; }));
    seen.delete("");
    return Array.from(seen).sort();
  }

  function words(text) { return (text || "").toLowerCase().split(/\s+/).filter(Boolean); }

  // A table with its bar of filters. columns are Tabulator's; a narrow screen shows the first one only, with all in it.
  function table(what, rows, columns, choices, given, text) {
    stop();
    var bar = el("div");
    var holder = el("div", "grid-table");
    place.textContent = "";
    place.appendChild(bar);
    place.appendChild(holder);
    var state = {};
    var made = false;
    function match(row) {
      return choices.every(function (choice) { return !state[choice.key] || row[choice.key] === state[choice.key]; }) &&
        state.words.every(function (word) { return (row.low || (row.low = text(row).toLowerCase())).indexOf(word) >= 0; });
    }
    var grid;
    var filters = report.filters(bar, what, choices, function (now) {
      state = Object.assign({}, now);
      state.words = words(now.text);
      var count = rows.filter(match).length;
      if (made) { grid.setFilter(match); }
      return [count, rows.length];
    }, given);
    var sort = (filters.state.sort || "").split(":");
    grid = new window.Tabulator(holder, {
      data: rows,
      index: "index",
      columns: narrow ? columns.slice(0, 1) : columns,
      layout: "fitColumns",
      maxHeight: Math.max(360, window.innerHeight - 130) + "px",
      rowHeight: narrow ? undefined : 57,
      initialSort: sort[0] && !narrow ? [{ column: sort[0], dir: sort[1] === "desc" ? "desc" : "asc" }] : [],
      headerSortElement: function () { return ""; },
      placeholder: "Nothing matches.",
      keybindings: { navUp: false, navDown: false },
      printAsHtml: true,
      printRowRange: "active",
      columnDefaults: { headerHozAlign: "left", resizable: false }
    });
    grid.on("tableBuilt", function () {
      made = true;
      roles(holder, what);
      grid.setFilter(match);
      place.setAttribute("data-ready", "");
    });
    stop = function () {
      filters.stop();
      grid.destroy();
    };
    grid.on("dataSorted", function (sorters) {
      if (made) { filters.set("sort", sorters.length === 0 ? "" : sorters[0].field + ":" + sorters[0].dir); }
    });
    return grid;
  }

  // Tabulator puts row groups into row groups and leaves the part that scrolls without a role.
  function roles(holder, what) {
    holder.setAttribute("aria-label", what);
    holder.querySelector(".tabulator-header").setAttribute("role", "none");
    holder.querySelector(".tabulator-tableholder").setAttribute("role", "rowgroup");
    holder.querySelector(".tabulator-table").setAttribute("role", "none");
  }

  function ratio(pair) { return pair[1] === 0 ? -1 : pair[0] / pair[1]; }

  function cell(make) { return function (found) { return make(found.getRow().getData()); }; }

  function fact(name, node) { return el("span", "fact", [el("span", "name", name), node]); }

  // ---- requirements --------------------------------------------------------------------------------------------------------------

  function requirements() {
    return report.items().then(function (data) {
      var rows = data.all.filter(function (item) { return item.kind === "requirement"; });
      var order = new Map(data.verdicts.map(function (verdict, index) { return [verdict, index]; }));
      // As on the pages without a script: what is not verified first, and the critical before the rest.
      rows.sort(function (a, b) {
        return (a.verdict === "verified") - (b.verdict === "verified") || rank(data, a) - rank(data, b) || a.index - b.index;
      });
      function name(row) {
        return el("div", "cell-item", [report.link(row.id, row.href, "id"), " ", el("span", "title", row.title), el("span", "why", report.sentence(row.reason))]);
      }
      function claims(row) {
        return el("span", row.claims === 0 ? "nothing" : "", row.claims === 0 ? "no test" : row.effective + " of " + row.claims + " effective");
      }
      function stacked(row) {
        return el("div", "cell-item", [report.link(row.id, row.href, "id"), " ", report.chip(row.verdict, data.tone(row.verdict), row.waived), el("span", "title block", row.title),
          el("span", "why", report.sentence(row.reason)), fact("Claims", claims(row)), fact("Code coverage", report.meter(row.code[0], row.code[1], "code", row.target)),
          fact("Requirements-based", report.meter(row.based[0], row.based[1], "based", row.target))]);
      }
      table("requirements", rows, [
        { title: "Requirement", field: "id", widthGrow: 5, formatter: cell(narrow ? stacked : name) },
        { title: "Verdict", field: "verdict", width: 140, formatter: cell(function (row) { return report.chip(row.verdict, data.tone(row.verdict), row.waived); }),
          sorter: function (a, b) { return order.get(a) - order.get(b); } },
        { title: "Criticality", field: "criticality", width: 125, sorter: function (a, b) { return data.criticalities.indexOf(a) - data.criticalities.indexOf(b); } },
        { title: "Owner", field: "owner", width: 110, visible: distinct(rows, "owner").length > 0 },
        { title: "Claims", field: "claims", width: 160, formatter: cell(claims), sorter: "number" },
        { title: "Code coverage", field: "code", width: 170, formatter: cell(function (row) { return report.meter(row.code[0], row.code[1], "code", row.target); }),
          sorter: function (a, b) { return ratio(a) - ratio(b); } },
        { title: "Requirements-based", field: "based", width: 185, formatter: cell(function (row) { return report.meter(row.based[0], row.based[1], "based", row.target); }),
          sorter: function (a, b) { return ratio(a) - ratio(b); } }
      ], [
        { key: "verdict", label: "Verdict", values: data.verdicts.filter(function (verdict) { return rows.some(function (row) { return row.verdict === verdict; }); }) },
        { key: "criticality", label: "Criticality", values: distinct(rows, "criticality") },
        { key: "owner", label: "Owner", values: distinct(rows, "owner") },
        { key: "status", label: "Status", values: distinct(rows, "status") }
      ], { status: distinct(rows, "status").length > 1 ? place.dataset.status : "" }, function (row) { return row.id + " " + row.title + " " + row.reason + " " + row.owner; });
      document.body.classList.add("alive");
    });
  }

  function rank(data, row) { return data.criticalities.indexOf(row.criticality); }

  // ---- tests ---------------------------------------------------------------------------------------------------------------------

  function tests() {
    return Promise.all([report.items(), report.tests(), report.claims()]).then(function (loaded) {
      var data = loaded[0];
      var rows = loaded[1].all;
      rows.forEach(function (test) { test.items = []; test.claimed = "claims nothing"; });
      loaded[2].all.forEach(function (claim) {
        if (claim.test >= 0) { rows[claim.test].items.push(claim); rows[claim.test].claimed = "claims an item"; }
      });
      function name(row) { return el("div", "cell-item", [report.link(row.name, row.href, "id"), " ", outcome(row, true)]); }
      function outcome(row, quiet) { return quiet ? "" : report.chip(row.outcome, data.tone(row.outcome)); }
      function claims(row) {
        return el("span", row.items.length === 0 ? "nothing" : "several", row.items.length === 0 ? "nothing" : list(data, row.items, function (claim) { return data.all[claim.item]; }));
      }
      function stacked(row) {
        return el("div", "cell-item", [report.link(row.name, row.href, "id"), " ", outcome(row), fact("Claims", claims(row)), fact("Footprint", footprint(row)),
          fact("Assertions", row.assertions < 0 ? "not counted" : String(row.assertions)), fact("Time", report.took(row))]);
      }
      table("tests", rows, [
        { title: "Test", field: "name", widthGrow: 4, formatter: cell(narrow ? stacked : name) },
        { title: "Outcome", field: "outcome", width: 120, formatter: cell(function (row) { return outcome(row); }) },
        { title: "Claims", field: "items", widthGrow: 3, formatter: cell(claims), sorter: function (a, b) { return a.length - b.length; } },
        { title: "Footprint", field: "probes", width: 190, formatter: cell(footprint), sorter: "number" },
        { title: "Assertions", field: "assertions", width: 130, formatter: cell(function (row) { return el("span", "", row.assertions < 0 ? "not counted" : row.assertions); }), sorter: "number" },
        { title: "Time", field: "millis", width: 90, formatter: cell(function (row) { return el("span", "", report.took(row)); }), sorter: "number" }
      ], [
        { key: "outcome", label: "Outcome", values: distinct(rows, "outcome") },
        { key: "claimed", label: "Claims", values: distinct(rows, "claimed") },
        { key: "attribution", label: "Attribution", values: distinct(rows, "attribution") }
      ], {}, function (row) { return row.name + " " + row.items.map(function (claim) { return data.all[claim.item] ? data.all[claim.item].id : ""; }).join(" "); });
    });
  }

  function footprint(row) {
    return el("span", "", row.attribution === "unmeasured" ? "nothing measured" : row.classes + (row.classes === 1 ? " class, " : " classes, ") + row.probes + (row.probes === 1 ? " probe" : " probes"));
  }

  // The first few claims; the page of the row has them all.
  function list(data, claims, of) {
    var nodes = [];
    claims.slice(0, 3).forEach(function (claim) {
      var known = of(claim);
      nodes.push(el("span", "item", [report.link(known ? known.id || known.name : claim.name, known ? known.href : ""), " ", report.chip(claim.strength, data.tone(claim.strength))]), " ");
    });
    return claims.length > 3 ? nodes.concat("and " + (claims.length - 3) + " more") : nodes;
  }

  // ---- matrix --------------------------------------------------------------------------------------------------------------------

  function matrix() {
    return Promise.all([report.items(), report.tests(), report.claims()]).then(function (loaded) {
      var data = loaded[0];
      var all = loaded[1].all;
      var byItem = data.all.map(function (item) { return { index: item.index, item: item, name: item.id, title: item.title, kind: item.kind, verdict: item.verdict, waived: item.waived, href: item.href, tone: data.tone(item.verdict), criticality: item.criticality, owner: item.owner, status: item.status, claims: [] }; });
      var byTest = all.map(function (test) { return { index: test.index, name: test.name, title: "", verdict: test.outcome, href: test.href, tone: data.tone(test.outcome), claims: [] }; });
      loaded[2].all.forEach(function (claim) {
        if (byItem[claim.item]) { byItem[claim.item].claims.push(claim); }
        if (claim.test >= 0) { byTest[claim.test].claims.push(claim); }
      });
      byItem.concat(byTest).forEach(function (row) {
        row.count = row.claims.length;
        row.strength = row.count === 0 ? "no claim" : row.claims.every(function (claim) { return claim.strength === "effective"; }) ? "all effective" : "some not effective";
      });
      function draw(tests) {
        var rows = tests ? byTest : byItem;
        function claimed(row) {
          return el("span", row.count === 0 ? "nothing" : "several", row.count === 0 ? (tests ? "claims nothing" : "no test") : list(data, row.claims, function (claim) {
            return tests ? data.all[claim.item] : all[claim.test];
          }));
        }
        function name(row) { return el("div", "cell-item", [report.link(row.name, row.href, "id"), " ", el("span", "title", row.title)].concat(narrow ? [" ", report.chip(row.verdict, row.tone, row.waived), claimed(row)] : [])); }
        table(tests ? "tests" : "items", rows, [
          { title: tests ? "Test" : "Requirement or workflow", field: "name", widthGrow: 3, formatter: cell(name) },
          { title: tests ? "Outcome" : "Verdict", field: "verdict", width: 150, formatter: cell(function (row) { return report.chip(row.verdict, row.tone, row.waived); }) },
          { title: "Claims", field: "count", width: 90, sorter: "number" },
          { title: tests ? "Claims these" : "Claimed by", field: "claims", widthGrow: 5, headerSort: false, formatter: cell(claimed) }
        ], (tests ? [{ key: "verdict", label: "Outcome", values: distinct(rows, "verdict") }] : [
          { key: "kind", label: "Kind", values: distinct(rows, "kind") },
          { key: "verdict", label: "Verdict", values: distinct(rows, "verdict") },
          { key: "criticality", label: "Criticality", values: distinct(rows, "criticality") },
          { key: "owner", label: "Owner", values: distinct(rows, "owner") }
        ]).concat([{ key: "strength", label: "Claims", values: distinct(rows, "strength") }]), {}, function (row) { return row.name + " " + row.title; });
        place.insertBefore(tabs(tests, draw), place.firstChild);
      }
      draw(location.hash.indexOf("from=tests") >= 0);
    });
  }

  function tabs(tests, draw) {
    function tab(text, current, to) {
      var button = el("button", "", text, { type: "button", "aria-pressed": String(current) });
      button.addEventListener("click", function () {
        // A filter of one direction says nothing in the other.
        stop();
        stop = function () {};
        location.replace(to ? "#from=tests" : "#");
        draw(to);
        place.querySelector(".tabs [aria-pressed=true]").focus();
      });
      return button;
    }
    return el("div", "tabs", [tab("From requirement to tests", !tests, false), tab("From test to requirements", tests, true)], { role: "group", "aria-label": "Direction" });
  }

  var show = { requirements: requirements, tests: tests, matrix: matrix }[place.dataset.table];
  show().catch(function (error) { place.appendChild(el("p", "nothing", error.message)); });
})();
