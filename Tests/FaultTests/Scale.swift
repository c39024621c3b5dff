import TestKit

typealias Scale = LongForm
typealias Progress = LongForm.Progress
