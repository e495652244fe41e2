#include "storage/seal.h"
#include "tests/support/strict_test.h"

#include <QTest>

using namespace gatehouse;

class TestSeal final : public test::StrictTest {
    Q_OBJECT

    const Seal m_seal{SecretBytes(QByteArray(Seal::keySize, 'a'))};
    const QByteArray m_body = "{\"first_name\":\"Aline\"}";

private Q_SLOTS:
    void opensWhatItClosed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a body") << m_body;
        QTest::newRow("a large one") << QByteArray(300'000, 'x');
    }
    void opensWhatItClosed()
    {
        QFETCH(const QByteArray, body);
        const QByteArray closed = m_seal.close("resources", "profile", body);
        QCOMPARE(m_seal.open("resources", "profile", closed), std::optional(body));
    }
    void neverClosesTwiceAlike()
    {
        QVERIFY(m_seal.close("resources", "profile", m_body) != m_seal.close("resources", "profile", m_body));
        QVERIFY(!m_seal.close("resources", "profile", m_body).contains("Aline"));
    }
    void isBoundToItsPlace()
    {
        const QByteArray closed = m_seal.close("resources", "profile", m_body);
        QVERIFY(!m_seal.open("resources", "sessions", closed));
        QVERIFY(!m_seal.open("edits", "profile", closed));
        // The border between the two counts too.
        QVERIFY(!m_seal.open("resourcesp", "rofile", closed));
    }
    void doesNotOpenUnderAnotherKey()
    {
        const Seal other{SecretBytes(QByteArray(Seal::keySize, 'b'))};
        QVERIFY(!other.open("resources", "profile", m_seal.close("resources", "profile", m_body)));
        QVERIFY(
            !Seal::forMemory().open("resources", "profile", Seal::forMemory().close("resources", "profile", m_body)));
    }
    void noticesEveryChange()
    {
        const QByteArray closed = m_seal.close("resources", "profile", m_body);
        for (qsizetype i = 0; i < closed.size(); ++i) {
            QByteArray changed = closed;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY2(!m_seal.open("resources", "profile", changed), QByteArray::number(i).constData());
            QVERIFY(!m_seal.open("resources", "profile", closed.left(i)));
        }
        QVERIFY(!m_seal.open("resources", "profile", closed + 'x'));
    }
    void knowsAKey()
    {
        QVERIFY(Seal::isKey(SecretBytes(QByteArray(32, 'k'))));
        QVERIFY(!Seal::isKey(SecretBytes(QByteArray(31, 'k'))));
        QVERIFY(!Seal::isKey(SecretBytes()));
    }
};

QTEST_GUILESS_MAIN(TestSeal)
#include "test_seal.moc"
