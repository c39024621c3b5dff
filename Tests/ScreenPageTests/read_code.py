"""Reads a QR code that was drawn with half blocks: prints what it says. Standard input is the screen's text.

As a camera sees it on a dark terminal; with `light` as on a light one, where what is drawn is dark.
"""
import ctypes
import sys

SQUARE = 8
HALVES = {"█": (1, 1), "▀": (1, 0), "▄": (0, 1)}


def picture(text, is_light):
    """Gray bytes, a row after the other, and how wide and high it is."""
    lines = [line.ljust(80)[:80] for line in text.split("\n")]
    rows = [[HALVES.get(cell, (0, 0))[half] != is_light for cell in line] for line in lines for half in (0, 1)]
    wide = [b"".join((b"\xff" if bright else b"\0") * SQUARE for bright in row) for row in rows]
    return b"".join(row * SQUARE for row in wide), 80 * SQUARE, len(rows) * SQUARE


def read(gray, width, height):
    zbar = ctypes.CDLL("libzbar.so.0")
    for name in ("zbar_image_scanner_create", "zbar_image_create", "zbar_image_first_symbol", "zbar_symbol_get_data"):
        getattr(zbar, name).restype = ctypes.c_void_p
    scanner = ctypes.c_void_p(zbar.zbar_image_scanner_create())
    # Every kind of code; ones that are inverted too.
    zbar.zbar_image_scanner_set_config(scanner, 0, 0, 1)
    zbar.zbar_image_scanner_set_config(scanner, 0, 0x81, 1)
    image = ctypes.c_void_p(zbar.zbar_image_create())
    zbar.zbar_image_set_format(image, ctypes.c_ulong(int.from_bytes(b"Y800", "little")))
    zbar.zbar_image_set_size(image, width, height)
    zbar.zbar_image_set_data(image, gray, ctypes.c_ulong(len(gray)), None)
    zbar.zbar_scan_image(scanner, image)
    symbol = zbar.zbar_image_first_symbol(image)
    return ctypes.string_at(zbar.zbar_symbol_get_data(ctypes.c_void_p(symbol))).decode() if symbol else ""


if __name__ == "__main__":
    print(read(*picture(sys.stdin.read(), sys.argv[1:] == ["light"])))
