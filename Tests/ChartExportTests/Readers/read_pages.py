"""Reads pages of HTML and of Markdown with other people's parsers, and prints what stands on each.

python3 read_pages.py PAGES.json, where PAGES.json is a list of objects with the fields html and markdown, prints the
same with a list of [kind, text] in place of each page. A kind is h1, h2, p, li or blockquote, and each line break within
is a line break.
"""
import json
import sys

import html5lib
from markdown_it import MarkdownIt

BLOCKS = {"h1", "h2", "p", "li"}


def text_of(element):
    if element.tag == "br":
        return "\n" + (element.tail or "")
    inside = (element.text or "") + "".join(text_of(child) for child in element)
    return inside + (element.tail or "")


def lines(text):
    return "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))


def blocks(page):
    parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True)
    tree = parser.parse(page)
    found = []

    def walk(element, around):
        if not isinstance(element.tag, str):
            return
        if element.tag in BLOCKS and around not in BLOCKS:
            tail, element.tail = element.tail, None
            found.append([around if around == "blockquote" else element.tag, lines(text_of(element))])
            element.tail = tail
            return
        for child in element:
            walk(child, element.tag)

    walk(tree.find("body"), "")
    return found


with open(sys.argv[1], encoding="utf-8") as file:
    pages = json.load(file)


def of_markdown(page):
    html = MarkdownIt("commonmark").render(page).replace("<br />\n", "<br>")
    return blocks(f"<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body>{html}</body></html>")


read = [{"html": blocks(page["html"]), "markdown": of_markdown(page["markdown"])} for page in pages]
json.dump(read, sys.stdout, ensure_ascii=False)
