// libedit's wide calls are variadic, which Swift cannot call: each needed form has a static inline wrapper here.
#include <histedit.h>
