// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/messagebar.h"

#include "ui/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

namespace {
constexpr qsizetype ShownDetails = 3;
constexpr qsizetype TooltipDetails = 20;

/// Text of files: nothing in it is markup.
QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}
} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(plainLabel(this))
    , m_details(plainLabel(this))
    , m_choices(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setAutoRaise(true);
    m_close->setIcon(style()->standardIcon(QStyle::SP_DialogCloseButton));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);

    auto *texts = new QVBoxLayout;
    texts->addWidget(m_text);
    texts->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addLayout(m_choices);
    row->addWidget(m_close, 0, Qt::AlignTop);
    drawIcon();
    hide();
}

void MessageBar::showMessage(const QString &text, const QStringList &details)
{
    showChoice(text, details, {});
}

void MessageBar::showChoice(const QString &text, const QStringList &details,
                            const QList<MessageChoice> &choices)
{
    while (QLayoutItem *old = m_choices->takeAt(0)) {
        old->widget()->deleteLater(); // one of them may have brought us here
        delete old;
    }
    for (const MessageChoice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        button->setObjectName(QStringLiteral("messageChoice%1").arg(m_choices->count() + 1));
        m_choices->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, chosen = choice.chosen] {
            hide();
            chosen();
        });
    }
    const QString newLine(u'\n');
    m_text->setText(text);
    m_details->setText(details.first(std::min(details.size(), ShownDetails)).join(newLine));
    m_details->setVisible(!details.isEmpty());
    const QString all = details.first(std::min(details.size(), TooltipDetails)).join(newLine);
    m_details->setToolTip(all.toHtmlEscaped().replace(newLine, QStringLiteral("<br>")));
    setAccessibleName(text);
    setAccessibleDescription(all);
    show();
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        drawIcon();
    }
    QFrame::changeEvent(event);
}

void MessageBar::drawIcon()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(levelIcon(Level::Medium).pixmap(QSize(size, size), devicePixelRatio()));
}

} // namespace Scep
