#include "http/event_source.h"
