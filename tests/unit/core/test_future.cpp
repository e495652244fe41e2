#include <QTest>

#include "core/future.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

/// Answer and whenDone: the rules that every command of the client relies on.
class TestFuture final : public test::StrictTest {
    Q_OBJECT

    /// Lets everything that is due by now happen: an answer given now comes after it.
    static bool turn()
    {
        QObject context;
        Answer<int> last(&context);
        bool done = false;
        whenDone(last.future(), &context, [&](const Result<int>&) { done = true; });
        last.finish(0);
        return QTest::qWaitFor([&] { return done; });
    }

private Q_SLOTS:
    void neverReadyOutOfACommand()
    {
        QObject context;
        Answer<int> answer(&context);
        answer.finish(7);
        auto future = answer.future();
        QVERIFY(!future.isFinished());
        std::optional<Result<int>> got;
        whenDone(std::move(future), &context, [&](Result<int> result) { got = std::move(result); });
        QVERIFY(!got);
        QTRY_VERIFY(got.has_value());
        QCOMPARE(got->value(), 7);
    }

    void finishesOnce()
    {
        QObject context;
        Answer<int> answer(&context);
        int calls = 0;
        int value = 0;
        whenDone(answer.future(), &context, [&](const Result<int>& result) {
            ++calls;
            value = result.value_or(-1);
        });
        answer.finish(1);
        answer.finish(2);
        const Answer<int> copy = answer;
        copy.finish(3);
        QTRY_COMPARE(calls, 1);
        QVERIFY(turn());
        QCOMPARE(calls, 1);
        QCOMPARE(value, 1);
    }

    void aDroppedAnswerIsCancelled()
    {
        QObject context;
        std::optional<Result<int>> got;
        {
            Answer<int> answer(&context);
            whenDone(answer.future(), &context, [&](Result<int> result) { got = std::move(result); });
        }
        QTRY_VERIFY(got.has_value());
        QVERIFY(!got->has_value());
        QCOMPARE(got->error().kind, Error::Kind::Cancelled);
    }

    void aContinuationGoesWithItsContext()
    {
        QObject owner;
        Answer<int> answer(&owner);
        bool called = false;
        {
            QObject page;
            whenDone(answer.future(), &page, [&](const Result<int>&) { called = true; });
        }
        answer.finish(1);
        QTRY_VERIFY(answer.future().isFinished());
        QVERIFY(turn());
        QVERIFY(!called);
    }

    void anAnswerArrivesThoughItsCommandIsGone()
    {
        std::optional<Result<int>> got;
        QObject page;
        {
            QObject service;
            Answer<int> answer(&service);
            whenDone(answer.future(), &page, [&](Result<int> result) { got = std::move(result); });
            answer.finish(5);
        }
        // The timer went with the service: what was promised is said to be cancelled, never forgotten.
        QTRY_VERIFY(got.has_value());
        QCOMPARE(got->has_value() ? Error::Kind::Internal : got->error().kind, Error::Kind::Cancelled);
    }

    void errorsAreCarried()
    {
        QObject context;
        Answer<Done> answer(&context);
        std::optional<Error> got;
        whenDone(answer.future(), &context, [&](const Result<Done>& result) { got = result.error(); });
        answer.finish(fail(Error::coded(Error::Kind::Conflict, QStringLiteral("changed_meanwhile"))));
        QTRY_VERIFY(got.has_value());
        QCOMPARE(got->code, QStringLiteral("changed_meanwhile"));
    }

    void moveOnlyContinuationsAreFine()
    {
        QObject context;
        Answer<int> answer(&context);
        auto owned = std::make_unique<int>(3);
        int sum = 0;
        whenDone(answer.future(), &context,
                 [&sum, owned = std::move(owned)](const Result<int>& result) { sum = *owned + result.value_or(0); });
        answer.finish(4);
        QTRY_COMPARE(sum, 7);
    }
};

QTEST_GUILESS_MAIN(TestFuture)
#include "test_future.moc"
