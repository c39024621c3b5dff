/* What tests ask about the page as it stands: boxes, and the contrast of every text. */
(function () {
  function isSeen(at) { return !!at.getClientRects().length && getComputedStyle(at).visibility === "visible"; }

  function parsed(color) { return color.match(/[0-9.]+/g).map(Number); }

  function light(color) {
    var parts = color.slice(0, 3).map(function (part) {
      part /= 255;
      return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    });
    return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
  }

  function contrast(one, other) {
    var lights = [light(one), light(other)].sort(function (a, b) { return b - a; });
    return (lights[0] + .05) / (lights[1] + .05);
  }

  function ground(at) {
    /* A full bar's words stand on its fill. */
    if (at.className === "full") { at = at.parentNode.querySelector(".fill"); }
    for (; at; at = at.parentElement) {
      var color = parsed(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] > 0) { return color; }
    }
    return [255, 255, 255];
  }

  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }

  window.looked = {
    contrasts: function () {
      return all("#page p, #page li").filter(function (at) { return isSeen(at) && at.textContent; }).map(function (at) {
        return [at.id || at.className || at.parentNode.id, contrast(parsed(getComputedStyle(at).color), ground(at))];
      });
    },
    /* The bar's border and fill against the ground. */
    shapes: function () {
      return all("#page .bar, #page .fill, #ring").filter(isSeen).map(function (at) {
        var style = getComputedStyle(at);
        var color = at.className === "fill" ? style.backgroundColor : style.borderTopColor;
        return [at.className || at.id, contrast(parsed(color), ground(at.parentNode))];
      });
    },
    boxes: function () {
      var ids = "#large, #scales, #half, #small, #ring, #breath, #count, #phase .bar, #turn .bar, #time";
      return all(ids).filter(isSeen).map(function (at) {
        var box = at.getBoundingClientRect(), name = at.id || at.parentNode.id;
        var text = at.className === "bar" || at.id === "ring" ? 0 : parseFloat(getComputedStyle(at).fontSize);
        return [name].concat([box.left, box.top, box.width, box.height, text].map(Math.round));
      });
    },
    isCut: function () {
      return all("#middle, html, body, #words").some(function (at) {
        var isOver = at.scrollWidth > at.clientWidth + 8 || at.scrollHeight > at.clientHeight + 8;
        return isSeen(at) && at.clientHeight > 0 && isOver;
      });
    }
  };
}());
