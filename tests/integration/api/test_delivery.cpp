#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

#include "backend/delivery/smtp_transport.h"
#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

/// As much of an SMTP server as libcurl needs.
class SmtpDouble final : public QObject {
public:
    SmtpDouble()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            ++connections;
            if (hangUp) {
                socket->abort();
                return;
            }
            socket->write("220 double ESMTP\r\n");
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
        m_listening = m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QString address() const
    {
        return QStringLiteral("smtp://127.0.0.1:%1").arg(m_listening ? m_server.serverPort() : 0);
    }
    QByteArray answerToRecipient = "250 ok";
    bool hangUp = false;
    int connections = 0;
    QList<QByteArray> recipients;
    QList<QByteArray> mails;

private:
    void read(QTcpSocket* socket)
    {
        QByteArray& buffer = m_buffers[socket];
        buffer += socket->readAll();
        for (;;) {
            if (m_inData.contains(socket)) {
                const qsizetype end = buffer.indexOf("\r\n.\r\n");
                if (end < 0)
                    return;
                mails.append(buffer.left(end + 2));
                buffer.remove(0, end + 5);
                m_inData.remove(socket);
                socket->write("250 taken\r\n");
                continue;
            }
            const qsizetype end = buffer.indexOf("\r\n");
            if (end < 0)
                return;
            const QByteArray line = buffer.left(end);
            buffer.remove(0, end + 2);
            if (line.startsWith("RCPT")) {
                recipients.append(line);
                socket->write(answerToRecipient + "\r\n");
            } else if (line.startsWith("DATA")) {
                m_inData.insert(socket);
                socket->write("354 go on\r\n");
            } else if (line.startsWith("QUIT")) {
                socket->write("221 bye\r\n");
            } else {
                socket->write("250 ok\r\n");
            }
        }
    }
    QTcpServer m_server;
    bool m_listening = false;
    QHash<QTcpSocket*, QByteArray> m_buffers;
    QSet<QTcpSocket*> m_inData;
};

QByteArray decodedBody(const QByteArray& mail)
{
    return QByteArray::fromBase64(mail.mid(mail.indexOf("\r\n\r\n") + 4).replace("\r\n", ""));
}

} // namespace

/// Mail by SMTP, and by files where there is no gateway.
class TestDelivery final : public ApiTest {
    Q_OBJECT
    std::unique_ptr<SmtpDouble> m_smtp;

    qint64 waiting() { return number("SELECT count(*) FROM messages WHERE sent_at IS NULL"); }

protected:
    void configure(BackendWorld& world) override
    {
        m_smtp = std::make_unique<SmtpDouble>();
        if (qstrcmp(QTest::currentTestFunction(), "filesAreForTheirOwnerOnly") == 0)
            return;
        world.config.smtp.url = m_smtp->address();
        world.config.smtp.from = QStringLiteral("no-reply@example.org");
        world.config.name = QString::fromUtf8("Données");
    }

private Q_SLOTS:
    void mailIsSent()
    {
        QCOMPARE(world().get("/.well-known/gatehouse").json().value(QLatin1String("delivers_locally")).toBool(), false);
        QCOMPARE(world().post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral("a@example.org"))).status, 202);
        QTRY_COMPARE_WITH_TIMEOUT(m_smtp->mails.size(), 1, 15'000);
        const QByteArray mail = m_smtp->mails.first();
        QCOMPARE(m_smtp->recipients.first(), QByteArray("RCPT TO:<a@example.org>"));
        QVERIFY(mail.contains("\r\nFrom: <no-reply@example.org>\r\nTo: <a@example.org>\r\n"));
        QVERIFY(mail.startsWith("Date: Mon, 02 Mar 2026 09:00:00 +0000\r\n"));
        QVERIFY(mail.contains("Subject: =?UTF-8?B?"));
        QVERIFY(QRegularExpression(QStringLiteral("Your code is [0-9]{6}"))
                    .match(QString::fromUtf8(decodedBody(mail)))
                    .hasMatch());
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 5000);
        QVERIFY(!QDir(world().platform().messagesFolder()).exists());
    }

    void aRefusedMailIsTriedAgain_data()
    {
        QTest::addColumn<bool>("hangUp");
        QTest::newRow("refused for now") << false;
        QTest::newRow("hangs up") << true;
    }
    void aRefusedMailIsTriedAgain()
    {
        QFETCH(bool, hangUp);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("of kind \"sign_up_code\" not sent")));
        m_smtp->hangUp = hangUp;
        m_smtp->answerToRecipient = "451 later";
        QCOMPARE(world().post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral("a@example.org"))).status, 202);
        QTRY_VERIFY_WITH_TIMEOUT(number("SELECT tries FROM messages") == 1, 15'000);
        QCOMPARE(waiting(), 1);
        m_smtp->hangUp = false;
        m_smtp->answerToRecipient = "250 ok";
        const int before = m_smtp->connections;
        (void)world().post("/v1/accounts", {}); // Wakes the delivery: nothing is due yet.
        QCOMPARE(m_smtp->connections, before);
        world().clock.pass(10s);
        (void)world().post("/v1/accounts", {});
        QTRY_COMPARE_WITH_TIMEOUT(m_smtp->mails.size(), 1, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 5000);
        QCOMPARE(number("SELECT count(*) FROM messages WHERE code <> ''"), 0);
    }

    void aMailIsGivenUpInTheEnd()
    {
        for (int tries = 0; tries < 10; ++tries)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("of kind \"sign_up_code\" not sent")));
        m_smtp->answerToRecipient = "550 nobody";
        (void)world().post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral("a@example.org")));
        for (int tries = 1; tries < 10; ++tries) {
            QTRY_VERIFY_WITH_TIMEOUT(number("SELECT tries FROM messages") == tries, 15'000);
            world().clock.pass(61min);
            (void)world().post("/v1/accounts", {});
        }
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 15'000);
        QCOMPARE(number("SELECT count(*) FROM messages WHERE code <> ''"), 0);
    }

    /// No text of ours or theirs can add a header or end the mail.
    void headersCannotBeInjected()
    {
        backend::Letter letter;
        letter.message.id = QStringLiteral("id");
        letter.message.to = QStringLiteral("a@example.org\r\nBcc: x@example.org");
        letter.subject = QStringLiteral("Evil\r\nBcc: y@example.org");
        letter.text = QStringLiteral("one\r\n.\r\nMAIL FROM:<x>");
        const QByteArray mail =
            backend::SmtpTransport::mime(letter, QStringLiteral("f@example.org"), world().clock.now());
        for (const QByteArray& line : mail.split('\n'))
            QVERIFY2(!line.startsWith("Bcc") && line != ".\r", line.constData());
        QCOMPARE(decodedBody(mail), letter.text.toUtf8());
    }

    void filesAreForTheirOwnerOnly()
    {
        (void)world().post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral("a@example.org")));
        QCOMPARE(world().messages().size(), 1);
        const QDir folder(world().platform().messagesFolder());
        for (const QFileInfo& file : folder.entryInfoList(QDir::Files)) {
            QVERIFY(
                !(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        }
    }
};

QTEST_GUILESS_MAIN(TestDelivery)
#include "test_delivery.moc"
