"use strict";
// Loads data when it is asked for. Files on a disk may not fetch each other, so each is a script that calls the function below; what it
// hands over is a JSON value, deflated and in Base64.
(function () {
  var arrived = Object.create(null);
  var asked = Object.create(null);

  window.countersign = function (name, packed) { arrived[name] = packed; };
  window.countersign.load = load;

  function load(name) {
    if (!asked[name]) {
      asked[name] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = "data/" + name + ".js";
        script.onload = function () { resolve(arrived[name]); };
        script.onerror = function () { reject(new Error("data/" + name + ".js is missing: the pages need the folder data beside them.")); };
        document.head.appendChild(script);
      }).then(unpacked);
    }
    return asked[name];
  }

  function unpacked(packed) {
    if (!window.DecompressionStream) {
      throw new Error("This browser cannot unpack the data of this page; any browser of 2023 or later can. report.json says the same.");
    }
    var bytes = Uint8Array.from(atob(packed), function (char) { return char.charCodeAt(0); });
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).json();
  }
})();
