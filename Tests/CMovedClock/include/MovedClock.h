// Preloaded into a program, this moves its wall and boot clocks on by as many milliseconds as the file says that
// MOVED_CLOCK names: eight bytes in this machine's order, read at each look at a clock. Time that is waited for passes as
// it always does. On Linux only.
#pragma once
