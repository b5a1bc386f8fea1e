"""Brings the translation files up to date with the source and compiles them: `packaging/translate.py [--check]`."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import messages

ROOT = Path(__file__).parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
FORMS = {"en": 2, "fr": 2, "ar": 6}
"""Languages and how many plural forms each has. English needs only its plurals."""

LANGUAGES = tuple(FORMS)
MESSAGES = "messages.txt"
"""The sentences made below the window, one a line; the window finds by them what was filled in."""


def update(folder: Path = TRANSLATIONS) -> None:
    """Take new strings into the .ts files in `folder`; those no longer in the source go."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app" / "gui").rglob("*.py"))
    below = messages.sentences()
    (folder / MESSAGES).write_text("\n".join(below) + "\n", "utf-8")
    with tempfile.TemporaryDirectory() as name:
        made = Path(name) / "messages.py"
        made.write_text(messages.as_source(below) + _counting(sources), "utf-8")
        for language in LANGUAGES:
            target = folder / f"caravan_{language}.ts"
            plurals = _plurals(target) if target.exists() else {}
            _run(
                "pyside6-lupdate", "-locations", "none", "-no-obsolete", *sources, str(made),
                "-target-language", language, "-ts", str(target),
            )  # fmt: skip
            _finish(target, plurals, FORMS[language], only_plurals=language == "en")


def _counting(sources: list[str]) -> str:
    """The calls that count, in the one way lupdate sees them: it skips those whose number is no plain name."""
    found: set[tuple[str, str]] = set()
    for source in sources:
        for node in ast.walk(ast.parse((ROOT / source).read_text("utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) == 4 and "translate" in ast.unparse(node.func):
                context, text = (ast.literal_eval(part) for part in node.args[:2])
                found.add((context, text))
    return "".join(f"QCoreApplication.translate({context!r}, {text!r}, '', n)\n" for context, text in sorted(found))


Forms = list[str]


def _plurals(file: Path) -> dict[tuple[str, str], Forms]:
    """The plural translations in a .ts file by context and source."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            forms = [form.text or "" for form in message.iter("numerusform")]
            if any(forms):
                found[context.findtext("name", ""), message.findtext("source", "")] = forms
    return found


def _finish(file: Path, plurals: dict[tuple[str, str], Forms], forms: int, *, only_plurals: bool) -> None:
    # lupdate does not see that translate(context, text, "", n) counts, and forgets the plurals of such strings; so
    # whatever holds %Ln becomes a plural here, with the forms it had.
    root = ET.parse(file).getroot()
    for context in root.findall("context"):
        for message in context.findall("message"):
            source = message.findtext("source", "")
            if "%Ln" in source:
                known = plurals.get((context.findtext("name", ""), source))
                message.set("numerus", "yes")
                old = message.find("translation")
                if old is not None:
                    message.remove(old)
                translation = ET.SubElement(message, "translation", {} if known else {"type": "unfinished"})
                for form in known or [""] * forms:
                    ET.SubElement(translation, "numerusform").text = form
            elif only_plurals:
                context.remove(message)
        if context.find("message") is None:
            root.remove(context)
    ET.indent(root, "    ")
    text = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def release(folder: Path = TRANSLATIONS) -> None:
    """Compile every .ts in `folder` to the .qm beside it."""
    for source in sorted(folder.glob("*.ts")):
        _run("pyside6-lrelease", "-silent", str(source))


def is_current() -> bool:
    """Whether the .ts files hold exactly the strings of the source, and the .qm files exactly the .ts files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in TRANSLATIONS.glob("*.ts"):
            shutil.copy(file, folder)
        update(folder)
        release(folder)
        return _files(TRANSLATIONS) == _files(folder)


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (*folder.glob("caravan_*"), *folder.glob(MESSAGES))}


def _run(program: str, *arguments: str) -> None:
    # The tools lie beside the interpreter of the environment PySide6 was installed into.
    found = shutil.which(program, path=str(Path(sys.executable).parent)) or program
    subprocess.run([found, *arguments], cwd=ROOT, check=True, capture_output=True)


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        sys.exit(0 if is_current() else 1)
    update()
    release()
