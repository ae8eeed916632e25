"use strict";
// What every page shares: what is made of data, search, and filters of the lists that are in the page. Text of
// others becomes text nodes only; nothing here makes markup of it.
(function () {
  var load = window.countersign.load;

  // An element with classes, and with texts and elements in it: el("p", "meta", ["2 ", strong]).
  function el(tag, classes, children, attributes) {
    var element = document.createElement(tag);
    if (classes) { element.className = classes; }
    Object.keys(attributes || {}).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    [].concat(children === undefined || children === null ? [] : children).forEach(function (child) {
      element.appendChild(typeof child === "object" ? child : document.createTextNode(String(child)));
    });
    return element;
  }

  function link(text, href, classes) {
    return href ? el("a", classes, text, { href: href }) : el("span", classes, text);
  }

  function chip(word, tone, waived) { return waived ? el("span", "both", [chip(word, tone), " ", chip("waived", "waived")]) : el("span", "chip " + tone, word); }

  // As the numbers in the pages: cut and never rounded up, so that 100 % means all.
  function percent(covered, total) {
    if (total === 0) { return "nothing measured"; }
    var tenths = Math.floor(1000 * covered / total);
    return tenths === 0 && covered > 0 ? "< 0.1 %" : (tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)) + " %";
  }

  var SVG = "http://www.w3.org/2000/svg";
  function shape(tag, attributes) {
    var element = document.createElementNS(SVG, tag);
    Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    return element;
  }

  function meter(covered, total, kind, target) {
    if (total === 0) { return el("span", "nothing", "nothing measured"); }
    var bar = shape("svg", { "class": "bar", "aria-hidden": "true", focusable: "false" });
    bar.appendChild(shape("rect", { "class": "track", width: "100%", height: "100%" }));
    bar.appendChild(shape("rect", { "class": "fill " + kind, width: 100 * covered / total + "%", height: "100%" }));
    if (target) {
      bar.appendChild(shape("line", { "class": "mark", x1: target + "%", x2: target + "%", y1: "0", y2: "100%" }));
    }
    return el("span", "meter", [el("b", "", percent(covered, total)), bar, el("small", "", covered + " of " + total)]);
  }

  // Undoes the front coding of names: the length of what a name shares with the one before, and the rest.
  function unfold(rows, take) {
    var before = "";
    return rows.map(function (row) {
      before = before.slice(0, row[0]) + row[1];
      return take(row, before);
    });
  }

  function items() {
    return load("items").then(function (data) {
      if (data.all) { return data; }
      data.tone = function (word) { return data.tones[word] || "blank"; };
      data.all = data.requirements.map(function (row, index) {
        return {
          index: index, kind: "requirement", id: row[0], title: row[1], verdict: data.verdicts[row[2]],
          criticality: data.criticalities[row[3]], owner: row[4], status: data.statuses[row[5]], anchor: row[6] || row[0],
          href: "requirement.html#" + (row[6] || row[0]), revision: row[7], code: [row[8], row[9]], based: [row[10], row[11]],
          target: row[12], claims: row[13], effective: row[14], reason: data.reasons[row[15]], waived: row[16]
        };
      }).concat(data.workflows.map(function (row, index) {
        return {
          index: data.requirements.length + index, kind: "workflow", id: row[0], title: row[1], verdict: data.verdicts[row[2]],
          criticality: data.criticalities[row[3]], owner: row[4], status: data.statuses[row[5]], anchor: row[6] || row[0],
          href: "workflow.html#" + (row[6] || row[0]), waived: row[7]
        };
      }));
      data.byId = new Map(data.all.map(function (item) { return [item.id, item]; }));
      return data;
    });
  }

  function tests() {
    return load("tests").then(function (data) {
      if (!data.all) {
        data.all = unfold(data.names, function (row, name) { return { name: name }; });
        data.all.forEach(function (test, index) {
          test.index = index;
          test.href = "test.html#" + index;
          test.outcome = data.outcomes[data.outcome[index]];
          test.attribution = data.attributions[data.attribution[index]];
          ["millis", "executions", "assertions", "classes", "probes"].forEach(function (key) { test[key] = data[key][index]; });
        });
      }
      return data;
    });
  }

  function claims() {
    return load("claims").then(function (data) {
      if (!data.all) {
        data.files = unfold(data.files, function (row, file) { return file; });
        data.all = data.claims.map(function (row) {
          return {
            item: row[0], test: row[1], name: row[1] < 0 ? data.names[-1 - row[1]] : "", strength: data.strengths[row[2]],
            origin: data.origins[row[3]], reason: data.reasons[row[4]], file: row.length > 5 ? data.files[row[5]] : "", line: row[6]
          };
        });
      }
      return data;
    });
  }

  function code() {
    return load("code").then(function (data) {
      if (!data.all) {
        data.all = [];
        data.packages.forEach(function (pack) {
          unfold(pack[1], function (row, name) {
            data.all.push({ name: name, href: row[6] < 0 ? pack[0] + "#" + (row[7] || "code:" + name) : "source.html#" + data.sources[row[6]][3] });
          });
        });
      }
      return data;
    });
  }

  function findings() {
    return load("findings").then(function (data) {
      if (!data.all) {
        var subjects = unfold(data.findings.map(function (row) { return [row[2], row[3]]; }), function (row, subject) { return subject; });
        var places = unfold(data.findings.map(function (row) { return [row[4], row[5]]; }), function (row, place) { return place; });
        data.all = data.findings.map(function (row, index) {
          return {
            rule: data.rules[row[0]], severity: data.severities[row[1]], subject: subjects[index], href: places[index],
            message: data.messages[row[6]].join(subjects[index]), nextStep: data.messages[row[7]].join(subjects[index]),
            waived: row.length > 8 ? data.messages[row[8]].join(subjects[index]) : ""
          };
        });
      }
      return data;
    });
  }

  function duration(millis) {
    return millis < 0 ? "< 1 ms" : millis < 1000 ? millis + " ms" : (Math.floor(millis / 100) / 10).toFixed(1) + " s";
  }

  function took(test) { return /^(passed|failed|aborted)$/.test(test.outcome) ? duration(test.millis) : "\u2013"; }

  function sentence(text) { return text.charAt(0).toUpperCase() + text.slice(1) + (/\.$/.test(text) ? "" : "."); }

  // A place in a file, at the forge when there is one.
  function place(data, file, line) {
    var text = file + (line ? ":" + line : "");
    if (!file || data.forge.length === 0) { return el("span", "place", text); }
    var address = data.forge[0] + file.split("/").map(encodeURIComponent).join("/") + (line ? data.forge[1] + line : "");
    return el("a", "place", text, { href: address, rel: "noreferrer" });
  }

  window.countersign.report = {
    load: load, el: el, link: link, chip: chip, percent: percent, meter: meter, unfold: unfold, items: items, tests: tests,
    claims: claims, code: code, findings: findings, took: took, sentence: sentence, place: place, filters: filters
  };

  // ---- filters -----------------------------------------------------------------------------------------------------------------

  // What is filtered stands behind the # as key=value&key=value; an anchor never holds a "=".
  function readHash() {
    var state = {};
    if (location.hash.indexOf("=") > 0) {
      location.hash.slice(1).split("&").forEach(function (pair) {
        var at = pair.indexOf("=");
        try { state[decodeURIComponent(pair.slice(0, at))] = decodeURIComponent(pair.slice(at + 1)); } catch (e) { /* not ours */ }
      });
    }
    return state;
  }

  // What is given and was taken back stands there too, as key=.
  function writeHash(state, given) {
    var text = Object.keys(state).filter(function (key) { return (state[key] || "") !== (given[key] || ""); }).map(function (key) {
      return encodeURIComponent(key) + "=" + encodeURIComponent(state[key] || "");
    }).join("&");
    // Replaced and not pushed: who looks through filters does not want to go back through all of them.
    if (location.hash.slice(1) !== text && (text || location.hash.indexOf("=") > 0)) { location.replace("#" + text); }
  }

  // A bar of choices. choices: [{key, label, values}]; changed is told the state, and answers with [shown, total].
  function filters(bar, what, choices, changed, usual) {
    var given = usual || {};
    var state = Object.assign({}, given, readHash());
    var status = el("p", "active", [], { role: "status" });
    var fields = {};
    bar.className = "filters";
    bar.setAttribute("role", "search");
    bar.setAttribute("aria-label", "Filter " + what);
    function field(key, label, input) {
      fields[key] = input;
      input.addEventListener(input.tagName === "SELECT" ? "change" : "input", function () {
        state[key] = input.value;
        apply();
      });
      bar.appendChild(el("label", "", [el("span", "", label), input]));
    }
    field("text", "Text", el("input", "", [], { type: "search", autocomplete: "off", spellcheck: "false" }));
    choices.forEach(function (choice) {
      if (choice.values.length > 1 || state[choice.key]) {
        field(choice.key, choice.label, el("select", "", [el("option", "", "any", { value: "" })].concat(choice.values.map(function (value) {
          return el("option", "", value, { value: value });
        }))));
      }
    });
    bar.parentNode.insertBefore(status, bar.nextSibling);
    function apply() {
      Object.keys(fields).forEach(function (key) {
        if (document.activeElement !== fields[key]) { fields[key].value = state[key] || ""; }
      });
      var counts = changed(state);
      writeHash(state, given);
      // The other pages of a list are filtered as this one is.
      Array.prototype.forEach.call(document.querySelectorAll(".pieces a"), function (a) { a.hash = location.hash.indexOf("=") > 0 ? location.hash : ""; });
      var active = Object.keys(fields).filter(function (key) { return state[key]; });
      var clear = el("button", "", "Show all", { type: "button" });
      clear.addEventListener("click", showAll);
      status.textContent = "";
      status.appendChild(document.createTextNode(active.length === 0 ? counts[1] + " " + what
        : counts[0] + " of " + counts[1] + " " + what + " shown. Filter: " + active.map(function (key) {
          return key + " \u201c" + state[key] + "\u201d";
        }).join(", ") + ". "));
      if (bar.dataset.part) { status.appendChild(document.createTextNode((active.length === 0 ? ". " : "") + bar.dataset.part + " ")); }
      if (active.length > 0) { status.appendChild(clear); }
      document.body.classList.toggle("filtered", Object.keys(fields).some(function (key) { return (state[key] || "") !== (given[key] || ""); }));
    }
    function showAll() {
      Object.keys(fields).forEach(function (key) { state[key] = ""; fields[key].value = ""; });
      apply();
    }
    function arrive() {
      if (location.hash.indexOf("=") < 0 && location.hash !== "") {
        var wanted = document.getElementById(location.hash.slice(1));
        // Who follows a link to a row wants to see it, whatever was filtered before.
        if (wanted && wanted.hidden) { showAll(); wanted.scrollIntoView(); }
        return;
      }
      var read = Object.assign({}, given, readHash());
      Object.keys(state).concat(Object.keys(read)).forEach(function (key) { state[key] = read[key] || ""; });
      apply();
    }
    window.addEventListener("hashchange", arrive);
    apply();
    return {
      state: state,
      set: function (key, value) { state[key] = value; writeHash(state, given); },
      stop: function () { window.removeEventListener("hashchange", arrive); }
    };
  }

  // Lists that are in the page: every row says what it can be filtered by.
  Array.prototype.forEach.call(document.querySelectorAll("[data-filters]"), function (bar) {
    var rows = Array.prototype.slice.call(document.querySelectorAll("main " + bar.getAttribute("data-filters")));
    var texts = [];
    // What a row says for all to read it does not say again in an attribute.
    var said = { rule: "p .rule", severity: "p .chip" };
    function fact(row, key) {
      var place = said[key] && row.querySelector(said[key]);
      return place ? place.textContent : row.dataset[key] || (key === "waived" && row.classList.contains("finding") ? "not waived" : "");
    }
    var labels = { rule: "Rule", severity: "Severity", verdict: "Verdict", criticality: "Criticality", owner: "Owner", waived: "Waived" };
    var choices = Object.keys(labels).map(function (key) {
      var seen = new Set(rows.map(function (row) { return fact(row, key); }));
      seen.delete("");
      return { key: key, label: labels[key], values: Array.from(seen) };
    });
    filters(bar, bar.getAttribute("data-what"), choices, function (state) {
      var words = (state.text || "").toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row, index) {
        if (words.length > 0 && texts[index] === undefined) { texts[index] = row.textContent.toLowerCase(); }
        row.hidden = !(choices.every(function (choice) { return !state[choice.key] || fact(row, choice.key) === state[choice.key]; }) &&
          words.every(function (word) { return texts[index].indexOf(word) >= 0; }));
        shown += row.hidden ? 0 : 1;
      });
      return [shown, rows.length];
    });
  });

  // ---- search ------------------------------------------------------------------------------------------------------------------

  var query = document.getElementById("query");
  var found = document.getElementById("found");
  var entries = null;
  var chosen = -1;
  var MOST = 40;
  // Of findings, which speak of what was found before them; they must neither crowd it out nor be crowded out by it.
  var MOST_FINDINGS = 10;

  function everything() {
    return Promise.all([items(), tests(), code(), findings()]).then(function (loaded) {
      var pages = Array.prototype.map.call(document.querySelectorAll("body > .top nav a"), function (a) {
        return { kind: "page", id: a.firstChild.textContent.trim(), title: "", href: a.getAttribute("href") };
      });
      entries = pages.concat(loaded[0].all, loaded[1].all.map(function (test) {
        return { kind: "test", id: test.name, title: "", word: test.outcome, href: test.href };
      }), loaded[2].all.map(function (type) {
        return { kind: "class", id: type.name, title: "", href: type.href };
      }), loaded[3].all.map(function (of) { return { kind: "finding", id: of.rule, title: of.subject + ": " + of.message, word: of.severity, href: of.href }; }));
      entries.tone = loaded[0].tone;
    });
  }

  function search() {
    var words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    found.textContent = "";
    chosen = -1;
    query.removeAttribute("aria-activedescendant");
    if (words.length === 0 || !entries) { show(false); return; }
    var hits = [], told = [];
    var more = 0;
    entries.forEach(function (entry) {
      if (entry.low === undefined) { entry.low = (entry.id + " " + entry.title + " " + (entry.owner || "")).toLowerCase(); }
      if (words.every(function (word) { return entry.low.indexOf(word) >= 0; })) {
        var list = entry.kind === "finding" ? told : hits;
        if (list === hits && entry.id.toLowerCase() === words[0]) { hits.unshift(entry); } else if (list.length < (list === told ? MOST_FINDINGS : MOST)) { list.push(entry); } else { more++; }
      }
    });
    hits = hits.concat(told);
    hits.forEach(function (hit, index) {
      var word = hit.verdict || hit.word;
      var option = el("a", "hit", [el("span", "kind", hit.kind), el("span", "what", [el("b", "", hit.id), " " + hit.title])], {
        href: hit.href, role: "option", id: "hit-" + index, tabindex: "-1", "aria-selected": "false"
      });
      if (word) { option.appendChild(chip(word, entries.tone(word))); }
      found.appendChild(option);
    });
    if (hits.length === 0 || more > 0) {
      found.appendChild(el("p", "meta", hits.length === 0 ? "Nothing found." : "and " + more + " more", { role: "option", "aria-disabled": "true", "aria-selected": "false" }));
    }
    show(true);
  }

  function show(open) {
    found.hidden = !open;
    query.setAttribute("aria-expanded", String(open));
  }

  function choose(index) {
    var options = found.querySelectorAll("a.hit");
    if (options.length === 0) { return; }
    if (chosen >= 0) { options[chosen].setAttribute("aria-selected", "false"); }
    chosen = (index + options.length) % options.length;
    options[chosen].setAttribute("aria-selected", "true");
    options[chosen].scrollIntoView({ block: "nearest" });
    query.setAttribute("aria-activedescendant", options[chosen].id);
  }

  query.addEventListener("focus", function () { if (!entries) { everything().then(search).catch(function (error) { found.textContent = error.message; show(true); }); } });
  query.addEventListener("input", search);
  query.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      var hit = found.querySelectorAll("a.hit")[Math.max(0, chosen)];
      if (hit && !found.hidden) { show(false); location.href = hit.href; }
    } else if (event.key === "Escape") {
      query.value = "";
      search();
      query.blur();
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      query.focus();
    }
  });
  document.addEventListener("click", function (event) {
    if (!event.target.closest("#search") || event.target.closest("a.hit")) { show(false); }
  });
  document.getElementById("search").hidden = false;

  // ---- links into the table of requirements -------------------------------------------------------------------------------------

  // Without a script they lead to the row; with one there is a page that shows more.
  function arrive() {
    var anchor = location.hash.slice(1);
    if (document.body.dataset.kind === "requirements" && anchor && anchor.indexOf("=") < 0 && document.getElementById(anchor)) {
      location.replace("requirement.html#" + anchor);
    }
  }
  window.addEventListener("hashchange", arrive);
  arrive();
})();
