#include "ui/controls/in_every_language.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace gatehouse {

namespace {

/// A widget hands the change of language on to its children, after it has heard of it itself.
class Sayer final : public QObject {
public:
    Sayer(std::function<void()> say, QWidget* widget)
        : QObject(widget)
        , m_say(std::move(say))
    {
    }

    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_say();
        return QObject::event(event);
    }

private:
    const std::function<void()> m_say;
};

} // namespace

void inEveryLanguage(QWidget* widget, std::function<void()> say)
{
    say();
    new Sayer(std::move(say), widget);
}

} // namespace gatehouse
