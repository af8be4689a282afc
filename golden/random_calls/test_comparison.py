"""What counts as a difference: python3 -m unittest random_calls.test_comparison, in this folder's parent."""

import unittest

import numpy as np

from .answers import Answer
from .comparison import complaint
from .references import Expectation
from .tolerance import EXACT, Tolerance


def wrong(theirs, ours, tolerance=EXACT, inputs=()):
    return complaint(Expectation(Answer([np.asarray(theirs)]), tolerance), Answer([np.asarray(ours)]), list(inputs))


class ComparisonTest(unittest.TestCase):
    def test_nans_and_zeros_of_either_sign_are_as_one(self):
        self.assertIsNone(wrong([np.nan, 0.0, np.inf], [np.nan, -0.0, np.inf]))
        self.assertIn("inf apart", wrong([np.inf, 1.0], [-np.inf, 1.0], Tolerance(1e-6)))
        self.assertIn("inf apart", wrong([1.0], [np.nan], Tolerance(1e-6)))

    def test_types_and_shapes_have_to_agree(self):
        self.assertIn("float32 (1,) in place of float64 (1,)", wrong(np.ones(1), np.ones(1, np.float32)))
        self.assertIn("in place of", wrong(np.ones((1, 2)), np.ones((2, 1))))

    def test_differences_are_parts_of_the_largest_finite_magnitude(self):
        near = Tolerance(1e-6)
        self.assertIsNone(wrong([1.0, np.inf], [1.0 + 9e-5, np.inf], near, [np.array([100.0, np.nan])]))
        self.assertIsNotNone(wrong([1.0], [1.0 + 2e-6], near))
        self.assertIsNotNone(wrong([1.0], [1.0 + 9e-5], Tolerance(1e-6, of_result_alone=True), [np.array([100.0])]))

    def test_rounded_integers_may_be_a_unit_off_and_exact_ones_not(self):
        theirs, ours = np.array([7], np.uint8), np.array([8], np.uint8)
        self.assertIsNone(wrong(theirs, ours, Tolerance(1e-6)))
        self.assertIsNotNone(wrong(theirs, ours))

    def test_64_bit_integers_are_compared_without_overflow(self):
        ends = np.iinfo(np.int64)
        self.assertIn("1.8446744073709552e+19 apart", wrong(np.array([ends.min]), np.array([ends.max])))
        self.assertIsNone(wrong(np.array([ends.min]), np.array([ends.max]), Tolerance(1e-14, wraps=True)))
        self.assertIsNotNone(wrong(np.array([2**60]), np.array([2**60 + 1])))

    def test_both_parts_of_complex_numbers_count(self):
        self.assertIsNotNone(wrong([1 + 2j], [1 + 3j]))

    def test_words_have_to_agree(self):
        refused, array = Answer(word="refused"), Answer([np.ones(1)])
        self.assertIsNone(complaint(Expectation(refused), refused, []))
        self.assertIn("NdImage answers, where it is expected to be refused", complaint(Expectation(refused), array, []))
        self.assertIn("NdImage failed", complaint(Expectation(array), Answer(word="failed"), []))


if __name__ == "__main__":
    unittest.main()
