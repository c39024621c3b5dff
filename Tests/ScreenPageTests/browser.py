"""A headless Chromium, driven by its own protocol over a pipe: one browser for a whole run, one tab for each test."""
import base64
import json
import os
import shutil
import subprocess
import tempfile
import threading
import time

LIMIT = 20


class Browser:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="screen-page-")
        to_browser, self.out = os.pipe()
        self.into, from_browser = os.pipe()
        command = [
            shutil.which("chromium") or shutil.which("chromium-browser") or "chromium", "--headless=new",
            "--remote-debugging-pipe", f"--user-data-dir={self.folder}", "--no-first-run", "--disable-gpu",
            "--disable-background-networking", "--disable-component-update", "--disable-extensions", "--disable-sync",
            "--disable-dev-shm-usage", "--disable-breakpad", "--disable-crash-reporter", "--hide-scrollbars",
            "--force-color-profile=srgb", "--mute-audio",
            # Every name but this machine's leads nowhere.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
        ]
        if os.geteuid() == 0:
            command.append("--no-sandbox")

        def pipes():
            # Chromium reads file 3 and writes file 4.
            a, b = os.dup(to_browser), os.dup(from_browser)
            os.dup2(a, 3)
            os.dup2(b, 4)

        self.process = subprocess.Popen(
            command, preexec_fn=pipes, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env={**os.environ, "HOME": self.folder})
        os.close(to_browser)
        os.close(from_browser)
        self.number, self.answers, self.events = 0, {}, []
        self.changed, self.writing = threading.Condition(), threading.Lock()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        waiting = b""
        while chunk := os.read(self.into, 1 << 20):
            *whole, waiting = (waiting + chunk).split(b"\0")
            with self.changed:
                for part in whole:
                    message = json.loads(part)
                    if "id" in message:
                        self.answers[message["id"]] = message
                    else:
                        self.events.append(message)
                self.changed.notify_all()

    def call(self, method, session=None, **params):
        with self.changed:
            self.number += 1
            number = self.number
        message = {"id": number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        with self.writing:
            left = json.dumps(message).encode() + b"\0"
            while left:
                left = left[os.write(self.out, left):]
        with self.changed:
            if not self.changed.wait_for(lambda: number in self.answers, LIMIT):
                raise TimeoutError(f"{method}; Chromium's exit code: {self.process.poll()}")
            answer = self.answers.pop(number)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]

    def tab(self, **settings):
        return Tab(self, **settings)

    def close(self):
        try:
            self.call("Browser.close")
        except (OSError, TimeoutError):
            self.process.kill()
        self.process.wait(LIMIT)
        shutil.rmtree(self.folder, ignore_errors=True)


class Tab:
    """A tab with cookies of its own."""

    def __init__(self, browser, width=1920, height=1080, theme="dark", motion="no-preference", before="", scripts=True):
        self.browser = browser
        self.context = browser.call("Target.createBrowserContext")["browserContextId"]
        target = browser.call("Target.createTarget", url="about:blank", browserContextId=self.context)
        self.target = target["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.look(width, height, theme, motion)
        if not scripts:
            self.call("Emulation.setScriptExecutionDisabled", value=True)
        if before:
            self.call("Page.addScriptToEvaluateOnNewDocument", source=before)

    def look(self, width, height, theme="dark", motion="no-preference", zoom=1):
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width // zoom, height=height // zoom, deviceScaleFactor=zoom,
            mobile=False, screenWidth=width, screenHeight=height)
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": theme}, {"name": "prefers-reduced-motion", "value": motion}])

    def call(self, method, **params):
        return self.browser.call(method, self.session, **params)

    def open(self, url):
        self.call("Page.navigate", url=url)
        self.wait("document.readyState === 'complete' && location.href.startsWith('http')")

    def run(self, script, wait=True):
        result = self.call("Runtime.evaluate", expression=script, awaitPromise=wait, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(json.dumps(result["exceptionDetails"])[:2000])
        return result["result"].get("value")

    def wait(self, script, limit=LIMIT):
        end = time.monotonic() + limit
        while time.monotonic() < end:
            try:
                if value := self.run(script):
                    return value
            except RuntimeError:
                pass  # The page is just being replaced.
            time.sleep(0.005)
        raise AssertionError(f"not seen in {limit} s: {script}\non the page: {self.said()!r}")

    def said(self):
        """What can be read on the page."""
        return self.run("document.body.innerText")

    def events(self, method):
        with self.browser.changed:
            return [event["params"] for event in self.browser.events
                    if event["method"] == method and event.get("sessionId") == self.session]

    def complaints(self):
        """Errors in the console, without those of answers that a test asked for."""
        logged = [event["entry"] for event in self.events("Log.entryAdded") if event["entry"]["level"] == "error"]
        thrown = [event["exceptionDetails"]["text"] for event in self.events("Runtime.exceptionThrown")]
        return [entry["text"] for entry in logged if entry["source"] != "network"] + thrown

    def picture(self, path):
        data = self.call("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def close(self):
        self.browser.call("Target.closeTarget", targetId=self.target)
        self.browser.call("Target.disposeBrowserContext", browserContextId=self.context)
