#include "ui/sign_in/link_line.h"

#include "ui/controls/action_button.h"
#include "ui/controls/text_label.h"

#include <QHBoxLayout>

namespace gatehouse {

LinkLine::LinkLine(const QString& text, const QString& link, QWidget* parent)
    : QWidget(parent)
    , m_text(new TextLabel(text, TextRole::Subtitle))
    , m_link(new ActionButton(link, ButtonRole::Link))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_text->setElided(true);
    m_text->setVisible(!text.isEmpty());
    layout->addStretch(1);
    layout->addWidget(m_text, 0, Qt::AlignVCenter);
    layout->addWidget(m_link);
    layout->addStretch(1);
    connect(m_link, &QPushButton::clicked, this, &LinkLine::activated);
}

void LinkLine::setText(const QString& text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

QString LinkLine::text() const { return m_text->text(); }

} // namespace gatehouse
