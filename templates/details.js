"use strict";
// The pages of one workflow, one requirement, one test and one source file. Which one stands behind the #.
(function () {
  var report = window.countersign.report;
  var el = report.el;
  var panel = document.querySelector("[data-details]");
  var heading = document.getElementById("heading");

  function section(title, children, count) {
    return el("section", "", [el("h2", "", count === undefined ? title : [title + " ", el("span", "count", count)])].concat(children));
  }

  function facts(rows) {
    return el("dl", "facts", rows.filter(Boolean).map(function (row) {
      return el("div", "", [el("dt", "", row[0]), el("dd", "", row[1])]);
    }));
  }

  function separated(nodes, separator) {
    return nodes.reduce(function (all, node) { return all.length === 0 ? [node] : all.concat([separator, node]); }, []);
  }

  function item(data, id) {
    var known = data.byId.get(id);
    return known ? el("span", "item", [report.link(id, known.href), " ", report.chip(known.verdict, data.tone(known.verdict), known.waived)]) : el("span", "item", id);
  }

  function items(data, ids) { return separated(ids.map(function (id) { return item(data, id); }), " "); }

  function title(text) {
    heading.textContent = text;
    document.title = text + " \u00b7 Countersign release report";
  }

  function missing(what) {
    title(what);
    panel.appendChild(el("p", "nothing", "There is nothing of that name in this report."));
  }

  // ---- a workflow ----------------------------------------------------------------------------------------------------------------

  // Its page was written as markup when the report was made, by the templates that write all pages and escape what others wrote.
  function workflow(anchor, place) {
    return report.items().then(function (data) {
      var of = data.all.find(function (one) { return one.kind === "workflow" && one.anchor === anchor; });
      if (!of) { missing("Workflow"); return null; }
      var number = of.index - data.requirements.length;
      return report.load("workflows-" + Math.floor(number / data.workflowChunk)).then(function (chunk) {
        title(of.title);
        heading.hidden = true;
        panel.append.apply(panel, new DOMParser().parseFromString(chunk[number % data.workflowChunk], "text/html").body.childNodes);
        var step = document.getElementById(place);
        if (step) { step.scrollIntoView(); }
      });
    });
  }

  // ---- a requirement -------------------------------------------------------------------------------------------------------------

  function requirement(anchor) {
    return Promise.all([report.items(), report.tests(), report.claims(), report.findings()]).then(function (loaded) {
      var data = loaded[0];
      var of = data.all.find(function (one) { return one.kind === "requirement" && one.anchor === anchor; });
      if (!of) { missing("Requirement"); return null; }
      return report.load("requirements-" + Math.floor(of.index / data.chunk)).then(function (chunk) {
        var findings = loaded[3].all.filter(function (finding) { return finding.subject === of.id; });
        showRequirement(data, loaded[1].all, loaded[2].all, of, chunk[of.index % data.chunk], findings);
      });
    });
  }

  function showRequirement(data, tests, claims, of, more, findings) {
    var mine = claims.filter(function (claim) { return claim.item === of.index; });
    var children = (more.children || []).map(function (id) { return data.byId.get(id); }).filter(Boolean);
    var open = children.filter(function (child) { return child.status === "approved" && child.verdict !== "verified"; });
    title(of.id + " " + of.title);
    panel.appendChild(el("article", "card " + data.tone(of.verdict), [
      el("p", "label", [report.chip(of.verdict, data.tone(of.verdict), of.waived), " ", report.sentence(of.reason)]),
      of.waived ? el("p", "excuse", of.waived + ".") : el("span"),
      el("p", "meta", [of.criticality + " \u00b7 revision " + of.revision + (of.owner ? " \u00b7 owner " + of.owner : "") +
        (of.status === "approved" ? "" : " \u00b7 " + of.status) + " \u00b7 ", report.place(data, more.place[0], more.place[1])]),
      more.text ? el("p", "text", more.text) : el("span"),
      facts([
        ["Code coverage", report.meter(of.code[0], of.code[1], "code", of.target)],
        ["Requirements-based", report.meter(of.based[0], of.based[1], "based", of.target)],
        more.branches[1] + more.branches[3] === 0 ? null : ["Branches", el("span", "", report.percent(more.branches[0], more.branches[1]) +
          " (" + more.branches[0] + " of " + more.branches[1] + ") taken by all tests, " + more.branches[2] + " for claims")],
        more.scope ? ["Scope", separated(more.scope.map(function (pattern) { return el("code", "", pattern); }), ", ")] : ["Scope", el("span", "nothing", "no code is named")],
        more.parents ? ["Part of", items(data, more.parents)] : null,
        more.workflows ? ["In workflows", items(data, more.workflows)] : null,
        more.needs ? ["Needs", more.needs.join(", ")] : null
      ].concat((more.links || []).map(function (one) { return [one[0], items(data, [one[1]])]; })))
    ]));
    panel.appendChild(section("Claims", mine.length === 0 ? el("p", "nothing", "No test claims it.")
      : el("ul", "claims panel", mine.map(function (claim) { return claimOf(data, tests, claim, testOf(tests, claim)); })), mine.length));
    if (findings.length > 0) {
      panel.appendChild(section("Findings", el("ol", "findings", findings.map(function (finding) {
        var tone = data.tone(finding.severity);
        return el("li", "finding " + tone, [el("p", "", [report.chip(finding.severity, tone, finding.waived), " ", report.link(finding.rule, finding.href, "rule")]),
          el("p", "", finding.message), finding.waived ? el("p", "excuse", finding.waived + ".") : el("span"),
          finding.nextStep ? el("p", "next", [el("b", "", "Next step:"), " " + finding.nextStep]) : el("span")]);
      })), findings.length));
    }
    if (more.proofs) {
      panel.appendChild(section("Proofs beside the tests", el("ul", "claims panel", more.proofs.map(function (proof) {
        return el("li", "", [report.chip(proof[1], proof[2]), " ", el("span", "test", proof[0]), el("span", "why", proof[3] + (proof[4] ? ": " + proof[4] : ""))]);
      })), more.proofs.length));
    }
    if (more.candidates) { panel.appendChild(candidates(tests, more.candidates)); }
    if (children.length > 0) {
      panel.appendChild(section("Parts", [
        el("p", "", rollUp(mine, open)),
        el("ul", "plain panel", children.map(function (child) {
          return el("li", "", [item(data, child.id), " ", child.title, child.status === "approved" ? "" : " (" + child.status + ")"]);
        }))
      ], children.length));
    }
  }

  // What is wrong here, and what is wrong below: only one of the two is mended here.
  function rollUp(claims, open) {
    var weak = claims.filter(function (claim) { return claim.strength !== "effective"; }).length;
    return "Direct: " + (claims.length === 0 ? "no claim of its own" : weak === 0 ? "every claim of its own is effective" : weak + " of " + claims.length +
      " claims are not effective") + ". Inherited: " + (open.length === 0 ? "every part in force is verified." : open.map(function (child) {
      return child.id + " (" + child.verdict + ")";
    }).join(", ") + ".");
  }

  function candidates(tests, list) {
    return section("Who could claim it", [
      el("p", "lead", "Passing tests that run most of its code, and do not claim it."),
      el("ul", "plain panel", list.map(function (row) {
        return el("li", "", [report.link(row[1], row[0] < 0 ? "" : tests[row[0]].href), el("span", "meta", " " + report.percent(row[2], row[3]) + " of its lines (" + row[2] + " of " + row[3] + ")")]);
      }))
    ]);
  }

  function testOf(tests, claim) {
    return claim.test < 0 ? report.link(claim.name, "") : report.link(tests[claim.test].name, tests[claim.test].href);
  }

  function claimOf(data, tests, claim, subject) {
    return el("li", "", [report.chip(claim.strength, data.tone(claim.strength)), " ", subject,
      el("span", "why", claim.reason), el("span", "meta", claim.origin + " "), report.place(data, claim.file, claim.line)]);
  }

  // ---- a test --------------------------------------------------------------------------------------------------------------------

  function test(anchor) {
    return Promise.all([report.items(), report.tests(), report.claims(), report.load("anchors")]).then(function (loaded) {
      var anchors = loaded[3].match(/.{12}/g) || [];
      // Links of earlier reports hold more digits.
      var number = /^\d+$/.test(anchor) ? Number(anchor) : anchors.findIndex(function (one) { return anchor.indexOf("test:" + one) === 0; });
      var of = loaded[1].all[number];
      if (!of) { missing("Test"); return null; }
      // Numbers are of this report only; what somebody keeps or sends must lead to the same test in the next one too.
      history.replaceState(null, "", "#test:" + anchors[number]);
      return report.load("tests-" + Math.floor(of.index / loaded[1].chunk)).then(function (chunk) {
        var at = of.index % loaded[1].chunk;
        var before = chunk.slice(0, at + 1);
        var id = report.unfold(before, function (row, text) { return text; })[at];
        var file = report.unfold(before.map(function (row) { return [row[2], row[3]]; }), function (row, text) { return text; })[at];
        showTest(loaded[0], loaded[2].all, of, chunk[at][5] || {}, id, file, chunk[at][4]);
      });
    });
  }

  function showTest(data, claims, of, more, id, file, line) {
    var mine = claims.filter(function (claim) { return claim.test === of.index; });
    title(of.name);
    panel.appendChild(el("article", "card " + data.tone(of.outcome), [
      el("p", "label", [report.chip(of.outcome, data.tone(of.outcome)), more.reason ? " " + more.reason : ""]),
      more.failure ? el("p", "failure", [el("code", "", more.failure[0]), " " + more.failure[1]]) : el("span"),
      facts([
        ["Known as", el("code", "", id)],
        file ? ["Stands at", report.place(data, file, line)] : null,
        ["Took", report.took(of) + (of.executions > 1 ? ", " + of.executions + " executions" : "")],
        ["Footprint", of.attribution === "unmeasured" ? "nothing measured" : count(of.classes, "class", "classes") + ", " + count(of.probes, "probe", "probes")],
        ["Attributed", of.attribution],
        ["Assertions", of.assertions < 0 ? "not counted" : of.assertions + (more.unchecked ? "; " + count(more.unchecked, "method", "methods") + " entered after the last" : "")],
        more.late ? ["Late", count(more.late[0], "class", "classes") + ", " + count(more.late[1], "probe", "probes") + " ran for it after its end"] : null
      ])
    ]));
    panel.appendChild(section("Claims", mine.length === 0 ? el("p", "nothing", "It claims no requirement and no workflow.")
      : el("ul", "claims panel", mine.map(function (claim) {
        var known = data.all[claim.item];
        return claimOf(data, [], claim, known ? el("span", "", [report.link(known.id, known.href), " " + known.title]) : el("span"));
      })), mine.length));
  }

  function count(number, one, many) { return number + " " + (number === 1 ? one : many); }

  // ---- a source file -------------------------------------------------------------------------------------------------------------

  function source(anchor) {
    return Promise.all([report.items(), report.tests(), report.code()]).then(function (loaded) {
      var number = loaded[2].sources.findIndex(function (one) { return one[3] === anchor; });
      if (number < 0) { missing("Source"); return null; }
      return report.load("source-" + number).then(function (lines) {
        showSource(loaded[0], loaded[1].all, loaded[2].sources[number], lines);
      });
    });
  }

  function status(covered, total, branches, ofBranches) {
    return covered + branches === 0 ? "none" : covered + branches === total + ofBranches ? "full" : "part";
  }

  var WORDS = { none: "not covered", part: "partly covered", full: "covered" };

  function showSource(data, tests, of, content) {
    title(of[1]);
    var byLine = new Map(content.lines.map(function (line) { return [line[0], line]; }));
    var text = content.text;
    var last = Math.max(text ? text.length : 0, content.lines.length === 0 ? 0 : content.lines[content.lines.length - 1][0]);
    var rows = [];
    for (var number = 1; number <= last; number++) {
      if (text || byLine.has(number)) { rows.push(lineRow(data, tests, number, byLine.get(number), text ? text[number - 1] || "" : null)); }
    }
    panel.appendChild(el("p", "meta", [of[0] + (of[2] ? " \u00b7 " : ""), of[2] ? report.place(data, of[2], 0) : ""]));
    panel.appendChild(el("p", "lead", ["First column of colours: any test. Second: tests that verify an item that owns the line. ",
      el("span", "key full", "covered"), " ", el("span", "key part", "partly covered"), " ", el("span", "key none", "not covered")]));
    if (!text) { panel.appendChild(el("p", "nothing", "The text of the source was not at hand when this report was written; the lines with code are shown by their numbers.")); }
    panel.appendChild(el("div", "wide", el("table", "source", [
      el("caption", "said", "Lines of " + of[1]),
      el("thead", "", el("tr", "", ["Line", "Any test", "Verified"].concat(text ? ["Source"] : [], "Who").map(function (name) { return el("th", "", name, { scope: "col" }); }))),
      el("tbody", "", rows)
    ]), { tabindex: "0", role: "group", "aria-label": "Lines of " + of[1] }));
  }

  function lineRow(data, tests, number, line, text) {
    var anchor = el("th", "number", number, { scope: "row" });
    if (!line) {
      return el("tr", "", [anchor, el("td"), el("td"), el("td", "text", el("code", "", text)), el("td")]);
    }
    var any = status(line[1], line[2], line[3], line[4]);
    var based = status(line[5], line[2], line[6], line[4]);
    return el("tr", "", [
      anchor,
      el("td", "mark " + any, [el("span", "said", WORDS[any]), line[4] > 0 ? el("small", "", line[3] + "/" + line[4], { title: line[3] + " of " + line[4] + " branches" }) : ""]),
      el("td", "mark " + based, [el("span", "said", WORDS[based]), line[4] > 0 ? el("small", "", line[6] + "/" + line[4], { title: line[6] + " of " + line[4] + " branches" }) : ""])
    ].concat(text === null ? [] : el("td", "text " + any, el("code", "", text)), el("td", "who", who(data, tests, line))));
  }

  function who(data, tests, line) {
    var nodes = separated(line[7].map(function (index) { return report.link(data.all[index].id, data.all[index].href); }), " ");
    if (line[8] === 0) { return nodes; }
    var list = el("details", "", el("summary", "", count(line[8], "test", "tests")));
    // Thousands of lines may name twenty tests each; only what is opened is made.
    list.addEventListener("toggle", function () {
      if (list.children.length === 1) {
        list.appendChild(el("ul", "plain", line[9].map(function (index) { return el("li", "", report.link(tests[index].name, tests[index].href)); })
          .concat(line[8] > line[9].length ? [el("li", "", "and " + (line[8] - line[9].length) + " more")] : [])));
      }
    });
    return nodes.concat([nodes.length > 0 ? " " : "", list]);
  }

  var shown = null;
  function open() {
    var show = { workflow: workflow, requirement: requirement, test: test, source: source }[panel.dataset.details];
    var anchor = location.hash.slice(1);
    try { anchor = decodeURIComponent(anchor); } catch (e) { /* as it is */ }
    // step:WF-1:pay is a place in the page of WF-1.
    var of = anchor.indexOf("step:") === 0 ? anchor.split(":")[1] : anchor;
    if (of === shown) { return; }
    shown = of;
    panel.textContent = "";
    heading.hidden = false;
    show(of, anchor).catch(function (error) { panel.appendChild(el("p", "nothing", error.message)); }).then(function () {
      panel.setAttribute("data-ready", "");
    });
  }
  window.addEventListener("hashchange", open);
  open();
})();
