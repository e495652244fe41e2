#include "ui/language/language_menu.h"

#include "account/language_service.h"
#include "ui/controls/in_every_language.h"
#include "ui/texts/language_name.h"

#include <QActionGroup>

namespace gatehouse {

LanguageMenu::LanguageMenu(LanguageService& service, QWidget* parent)
    : QMenu(parent)
    , m_service(service)
    , m_choice(new QActionGroup(this))
    , m_computers(addAction(QString()))
{
    setObjectName(QStringLiteral("languageMenu"));
    m_computers->setObjectName(QStringLiteral("languageComputers"));
    m_computers->setData(QString());
    addSeparator();
    for (const QString& language : m_service.languages()) {
        QAction* action = addAction(languageName(language));
        action->setObjectName(QStringLiteral("language-") + language);
        action->setData(language);
    }
    const QList<QAction*> entries = actions();
    for (QAction* action : entries) {
        if (action->isSeparator())
            continue;
        action->setCheckable(true);
        m_choice->addAction(action);
        connect(action, &QAction::triggered, this, [this, action] { m_service.choose(action->data().toString()); });
    }
    connect(&m_service, &LanguageService::changed, this, &LanguageMenu::follow);
    connect(&m_service, &LanguageService::languageChanged, this, &LanguageMenu::follow);
    inEveryLanguage(this, [this] {
        setTitle(tr("&Language"));
        //: %1 is the language in its own tongue: "Same as this computer (English)"
        m_computers->setText(tr("Same as this &computer (%1)").arg(languageName(m_service.computers())));
    });
    follow();
}

void LanguageMenu::follow()
{
    const QString wanted = m_service.followsComputer() ? QString() : m_service.shown();
    const QList<QAction*> entries = m_choice->actions();
    for (QAction* action : entries)
        action->setChecked(action->data().toString() == wanted);
}

} // namespace gatehouse
