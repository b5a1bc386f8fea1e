"""The one script of the pages: dropping a file onto the form, and how far it has gone up; the form works without it."""

SCRIPT = """"use strict";
(function () {
  const form = document.querySelector("form.drop");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const button = form.querySelector("button[type=submit]");
  const stop = form.querySelector("button[type=button]");
  const bar = form.querySelector("progress");
  const said = form.querySelector("[role=status]");
  form.querySelector(".hint").hidden = false;
  let sending = null;

  function show(text) { said.textContent = text; }
  function rest(text) {
    sending = null; bar.hidden = true; stop.hidden = true; button.disabled = input.disabled = false; show(text);
  }
  function send() {
    if (sending || !input.files.length) return;
    if (input.files[0].size > Number(form.dataset.most)) { show(form.dataset.large); return; }
    const body = new FormData(form);
    sending = new XMLHttpRequest();
    sending.open("POST", form.action);
    sending.responseType = "document";
    sending.upload.onprogress = function (event) {
      if (!event.lengthComputable) return;
      bar.max = event.total; bar.value = event.loaded;
      show(event.loaded < event.total
        ? form.dataset.sending + " " + Math.floor(100 * event.loaded / event.total) + "\\u202f%"
        : form.dataset.checking);
    };
    sending.onload = function () {
      const found = sending.response;
      if (found && sending.responseURL.indexOf("/export/") > 0) { location.assign(sending.responseURL); return; }
      const why = found && found.querySelector("[data-why]");
      rest(why ? why.textContent : form.dataset.failed);
    };
    sending.onerror = function () { rest(form.dataset.failed); };
    sending.onabort = function () { rest(""); };
    bar.removeAttribute("value"); bar.hidden = false; stop.hidden = false;
    button.disabled = input.disabled = true;
    show(form.dataset.sending);
    sending.send(body);
  }

  stop.addEventListener("click", function () { if (sending) sending.abort(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); send(); });
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, function (event) { event.preventDefault(); form.classList.add("over"); });
  }
  document.addEventListener("dragleave", function (event) {
    if (!event.relatedTarget) form.classList.remove("over");
  });
  document.addEventListener("drop", function (event) {
    event.preventDefault(); form.classList.remove("over");
    if (sending || !event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    send();
  });
})();
"""
