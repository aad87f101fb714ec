#!/usr/bin/env python3
"""The lints refuse what they are there to refuse, and accept what is right."""
import tempfile
import unittest
from pathlib import Path

import check_layers
import check_translations
import check_words


def ts(source, translation, attributes=""):
    return (f"<TS><context><name>C</name><message><source>{source}</source>"
            f"<translation{attributes}>{translation}</translation></message></context></TS>")


class Translations(unittest.TestCase):
    def problems(self, source, translation, attributes=""):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "x_ur.ts"
            path.write_text(ts(source, translation, attributes), encoding="utf-8")
            found = check_translations.file_problems(path, urdu=True)
            return [p for p in found if p != "hardly any message in it"]

    def test_good_urdu_is_accepted(self):
        self.assertEqual(self.problems("Send %1", "%1 بھیجیں۔ یہ کوڈ ہے۔"), [])

    def test_refusals(self):
        for source, translation, attributes in [
            ("Send", "بھیجیں", ' type="unfinished"'),
            ("Send", "", ""),
            ("Send %1", "بھیجیں", ""),
            ("Code", "كوڈ", ""),
            ("This", "يہ", ""),
            ("Is", "هے", ""),
            ("Start", "شروع کریںs", ""),
            ("It stays.", "یہ رہتی ہے.", ""),
            ("Send", "&amp;بھیجیں", ""),
            ("Send", "Send", ""),
        ]:
            with self.subTest(translation=translation):
                self.assertNotEqual(self.problems(source, translation, attributes), [])


class Words(unittest.TestCase):
    ROWS = check_words.glossary(Path(__file__).resolve().parents[2])

    def problems(self, english, urdu):
        return list(check_words.pair_problems(english, urdu, self.ROWS))

    def test_good_pairs_are_accepted(self):
        for english, urdu in [("Copy the case number", "کیس نمبر کاپی کریں"), ("%n code(s) ready", "%n کوڈ تیار ہیں"),
                              ("StopNCII", "StopNCII"), ("%1: PIN", "\u2068%1\u2069: پِن")]:
            with self.subTest(english=english):
                self.assertEqual(self.problems(english, urdu), [])

    def test_refusals(self):
        for english, urdu in [("Case number", "مقدمہ نمبر"), ("PIN", "پن"), ("12 letters", "۱۲ حروف"), ("Code", "كوڈ"),
                              ("Receipt", "کاغذ"), ("StopNCII does it", "StopNCII یہ کرتا ہے"), ("It stays", "یہ رہتی ہے.")]:
            with self.subTest(urdu=urdu):
                self.assertNotEqual(self.problems(english, urdu), [])


class Layers(unittest.TestCase):
    ROWS = {"core/base": set(), "core/submit": {"core/base", "Qt Core", "Qt Network"}}

    def test_places_are_told_from_includes(self):
        self.assertEqual(check_layers.thing("core/base/Result.h", self.ROWS), "core/base")
        self.assertEqual(check_layers.thing("opencv2/core.hpp", self.ROWS), "OpenCV")
        self.assertEqual(check_layers.thing("QtNetwork/QTcpSocket", self.ROWS), "Qt Network")
        self.assertIsNone(check_layers.thing("vector", self.ROWS))
        self.assertIn("unknown", check_layers.thing("core/nowhere/X.h", self.ROWS))
        self.assertIn("module", check_layers.thing("QString", self.ROWS))

    def test_a_circle_is_found(self):
        self.assertEqual(check_layers.cycles(self.ROWS), [])
        self.assertNotEqual(check_layers.cycles({"core/a": {"core/b"}, "core/b": {"core/a"}}), [])


if __name__ == "__main__":
    unittest.main()
