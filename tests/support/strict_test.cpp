#include "tests/support/strict_test.h"

#include <QRegularExpression>
#include <QTest>

namespace gatehouse::test {

void StrictTest::init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

} // namespace gatehouse::test
