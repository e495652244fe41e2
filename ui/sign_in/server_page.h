#pragma once
#include <QWidget>

#include "core/error.h"

class QLineEdit;

namespace gatehouse {

class ActionButton;
class FormFrame;
class LinkLine;
class ServerService;

/// Which server to sign in to: an address that is asked what it is before it is taken, or a platform of one's own on
/// this computer.
class ServerPage final : public QWidget {
    Q_OBJECT
public:
    explicit ServerPage(ServerService& server, QWidget* parent = nullptr);

    /// Fills in the chosen address where nothing was typed yet, and takes the keyboard.
    void enter();
    /// Puts an address there that was given elsewhere, as on the command line.
    void setAddress(const QString& address);
    /// Asks the typed address what it is, as Connect does.
    void connectToTyped();
    void setBackShown(bool shown);
    /// The local platform is being started for "Try it on this computer".
    void setLocalBusy(bool busy);
    void showError(const Error& error);

Q_SIGNALS:
    /// The typed address is a platform, and chosen from now on.
    void chosen();
    void localRequested();
    void backRequested();

private:
    ServerService& m_server;
    FormFrame* m_frame;
    QLineEdit* m_address;
    ActionButton* m_connect;
    ActionButton* m_local;
    LinkLine* m_back;
};

} // namespace gatehouse
