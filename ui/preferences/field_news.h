#pragma once

#include "domain/profile.h"
#include "ui/controls/in_every_language.h"

#include <QWidget>

namespace gatehouse {

class ActionButton;
class TextLabel;

/// Below a field: that it was changed on another device. Where the person had typed something of their own, it asks
/// which of the two is to stay, and nothing is lost until they say so. Hidden while there is nothing to tell. GUI
/// thread.
class FieldNews final : public QWidget {
    Q_OBJECT
public:
    /// `name` begins the object names of its parts.
    explicit FieldNews(const QString& name, QWidget* parent = nullptr);

    /// The field has the new value already. `device` may be empty.
    void tellTaken(const QString& device, const QDateTime& when);
    /// The field keeps what was typed; `theirs` says the other value.
    void ask(const Words& theirs, const QString& device, const QDateTime& when);
    void clear();
    [[nodiscard]] bool isAsking() const { return m_theirs != nullptr; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void useTheirs();
    void keepMine();

private:
    void say();

    TextLabel* m_text;
    ActionButton* m_use;
    ActionButton* m_keep;
    Words m_theirs; ///< While asking.
    QString m_device;
    QDateTime m_when; ///< Valid while there is something to tell.
};

} // namespace gatehouse
