#include "ui/language/language_button.h"

#include "account/language_service.h"
#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/language/language_menu.h"
#include "ui/texts/language_name.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace gatehouse {

LanguageButton::LanguageButton(LanguageService& service, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_button(new ActionButton(QString(), ButtonRole::Quiet))
{
    m_button->setObjectName(QStringLiteral("languageButton"));
    m_button->setGlyph(Icon::ChevronDown);
    auto* menu = new LanguageMenu(service, this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::space16, 0, metrics::space16, metrics::space8);
    layout->addStretch(1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this, menu] {
        // Above the button: it stands at the lower edge of the window, and the menu stays within it.
        const QSize size = menu->sizeHint();
        const int x = isRightToLeft() ? 0 : m_button->width() - size.width();
        menu->popup(m_button->mapToGlobal(QPoint(x, -size.height())));
    });
    connect(&m_service, &LanguageService::languageChanged, this, &LanguageButton::follow);
    inEveryLanguage(this, [this] { follow(); });
}

void LanguageButton::follow()
{
    const QString name = languageName(m_service.shown());
    m_button->setText(name);
    m_button->setAccessibleName(tr("Language: %1").arg(name));
}

} // namespace gatehouse
