/* A clock, timers and a connection that a test moves: runs in the page before the page's own script. */
(function () {
  var timers = [], next = 1, fake = window.fake = { now: 5000, wall: 1700000000000, sources: [], waits: [] };
  performance.now = function () { return fake.now; };
  Date.now = function () { return fake.wall + fake.now; };
  window.setTimeout = function (call, wait) {
    timers.push({ id: next, at: fake.now + (wait || 0), call: call });
    return next++;
  };
  window.requestAnimationFrame = function (call) { return setTimeout(call, 16); };
  window.clearTimeout = function (id) { timers = timers.filter(function (timer) { return timer.id !== id; }); };
  window.EventSource = function () {
    fake.waits.push(fake.now);
    fake.sources.push(this);
    this.listeners = {};
    this.isOpen = true;
  };
  EventSource.prototype.addEventListener = function (name, call) { this.listeners[name] = call; };
  EventSource.prototype.close = function () { this.isOpen = false; };
  fake.source = function () { return fake.sources[fake.sources.length - 1]; };
  fake.send = function (name, data) {
    if (fake.source().isOpen) { fake.source().listeners[name]({ data: JSON.stringify(data) }); }
  };
  /* Runs every timer that falls due on the way. */
  fake.to = function (moment) {
    for (;;) {
      var due = timers.filter(function (timer) { return timer.at <= moment; })
        .sort(function (a, b) { return a.at - b.at || a.id - b.id; })[0];
      if (!due) { break; }
      timers.splice(timers.indexOf(due), 1);
      fake.now = Math.max(fake.now, due.at);
      due.call();
    }
    fake.now = moment;
  };
  fake.text = function (id) {
    var at = document.getElementById(id);
    return at.offsetParent === null ? "" : at.textContent;
  };
  fake.bar = function (id) {
    return +document.querySelector("#" + id + " .fill").style.transform.slice(7, -1);
  };
}());
