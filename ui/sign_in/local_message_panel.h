#pragma once
#include <QUrl>
#include <QWidget>

namespace gatehouse {

class Banner;
class LocalPlatformService;
struct LocalMessage;

/// In local mode, the message that would have been mailed to one address, with its code to take over. Hidden while
/// there is none.
class LocalMessagePanel final : public QWidget {
    Q_OBJECT
public:
    LocalMessagePanel(LocalPlatformService& local, QWidget* parent = nullptr);

    /// Whose messages to show, and of which kind ("sign_up_code"); an empty address shows none. With a `server` only
    /// while that is the local platform: another one has the same people, and codes of its own.
    void follow(const QString& address, const QString& kind, const QUrl& server = {});

Q_SIGNALS:
    void codeChosen(const QString& code);

private:
    void present(const LocalMessage& message);
    void say();
    [[nodiscard]] bool isWanted(const LocalMessage& message) const;

    LocalPlatformService& m_local;
    Banner* m_banner;
    QString m_address;
    QString m_kind;
    QUrl m_server;
    QString m_code;
    QString m_to; ///< Of the message shown.
};

} // namespace gatehouse
