// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/welcomepage.h"

#include "ui/icons.h"
#include "ui/window/actions.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Scep {

namespace {
constexpr int ExampleColumns = 2;
/// A line longer than this is tiring to read.
constexpr int TextWidthInCharacters = 90;

QPushButton *actionButton(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), action->text(), parent);
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}
} // namespace

WelcomePage::WelcomePage(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_examples(new QWidget(this))
{
    auto *column = new QWidget(this);
    column->setMaximumWidth(fontMetrics().averageCharWidth() * TextWidthInCharacters);

    auto *title = new QLabel(tr("Why did the device not get its certificate?"), column);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    title->setFont(font);
    title->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(actionButton(actions.importFiles, column));
    buttons->addWidget(actionButton(actions.importFolder, column));
    buttons->addStretch();

    auto *layout = new QVBoxLayout(column);
    layout->addStretch(1);
    layout->addWidget(title);
    layout->addWidget(
        paragraph(tr("Drop logs and certificates of a device here, in any order."), column));
    layout->addLayout(buttons);
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(paragraph(
        tr("Android: the OMADM log of Company Portal (Help, then send or save logs).\n"
           "iPhone, iPad and Mac: the device log copied from Console, with debug messages.\n"
           "Windows and servers: event logs saved as XML from Event Viewer or wevtutil.\n"
           "Certificates: .cer, .pem, .crt and .p7b files of the root, the CA and the device."),
        column));
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(m_examples);
    layout->addStretch(2);

    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(column, 8);
    outer->addStretch(1);
}

void WelcomePage::setExamples(const QList<QPair<QString, QString>> &examples)
{
    delete m_examples->layout();
    m_examples->setVisible(!examples.isEmpty());
    auto *grid = new QGridLayout(m_examples);
    grid->setContentsMargins({});
    grid->addWidget(paragraph(tr("Or look at an example case:"), m_examples), 0, 0, 1,
                    ExampleColumns);
    int place = 0;
    for (const auto &[title, folder] : examples) {
        auto *button = new QPushButton(actionIcon(QStringLiteral("go-next")), title, m_examples);
        button->setObjectName(QStringLiteral("example%1").arg(place + 1));
        button->setFlat(true);
        button->setToolTip(tr("Begin a new case with this example"));
        connect(button, &QPushButton::clicked, this,
                [this, folder] { emit exampleRequested(folder); });
        grid->addWidget(button, 1 + place / ExampleColumns, place % ExampleColumns, Qt::AlignLeft);
        ++place;
    }
}

} // namespace Scep
