#include "engine/changes_port.h"
