// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/clockdialog.h"

#include "models/domain/clockedevidence.h"
#include "models/domain/datetimetext.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Scep {

using namespace std::chrono;

namespace {
constexpr int TextColumns = 44;

/// Names of the IANA database that people look for: "Europe/Warsaw", not "SystemV/PST8".
QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
            names.append(QString::fromLatin1(id));
        }
    }
    names.prepend(QStringLiteral("UTC"));
    return names;
}

/// With the fraction of a second where there is one, which an offset may change.
QString timeText(const Instant &instant)
{
    Instant shown = instant;
    shown.sinceEpoch = round<milliseconds>(instant.sinceEpoch); // as the log shows it
    QString text = toDateTimeString(shown);
    if (shown.sinceEpoch == floor<seconds>(shown.sinceEpoch)) {
        return text;
    }
    const QString time = toTimeOfDayString(shown);
    return text.replace(time.section(QLocale().decimalPoint(), 0, 0), time);
}

/// "27 Feb 2018 05:16:28 UTC → 27 Feb 2018 04:16:28 UTC"
QString changeText(const Instant &before, const Instant &after)
{
    if (before.isNull()) {
        return ClockDialog::tr("The file has no time.");
    }
    return before.sinceEpoch == after.sinceEpoch
               ? ClockDialog::tr("%1, unchanged").arg(timeText(after))
               : ClockDialog::tr("%1 instead of %2").arg(timeText(after), timeText(before));
}
} // namespace

ClockDialog::ClockDialog(const SourceFile &source, const SourceClock &clock, bool lacksZone,
                         QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_before(clock)
{
    setObjectName(QStringLiteral("clockDialog"));
    setWindowTitle(tr("Clock of %1").arg(source.displayName));
    m_layout = new QVBoxLayout(this);
    m_layout->setSizeConstraint(QLayout::SetMinimumSize);
    createInputs(lacksZone);
    createPreview();
    createButtons();
    connect(m_zone, &QComboBox::editTextChanged, this, &ClockDialog::showWhatItMeans);
    connect(m_offset, &QLineEdit::textChanged, this, &ClockDialog::showWhatItMeans);
    showWhatItMeans();
}

void ClockDialog::createInputs(bool lacksZone)
{
    auto *form = new QFormLayout;
    const int width = fontMetrics().averageCharWidth() * TextColumns;
    auto *file =
        new QLabel(fontMetrics().elidedText(m_source.displayName, Qt::ElideMiddle, width), this);
    file->setObjectName(QStringLiteral("clockFile"));
    file->setTextFormat(Qt::PlainText);
    form->addRow(tr("File:"), file);
    m_zone = new QComboBox(this);
    m_zone->setObjectName(QStringLiteral("clockZone"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItems(zoneNames());
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->setCurrentText(zoneText(m_before.zone));
    m_zone->setEnabled(lacksZone);
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->lineEdit()->setObjectName(QStringLiteral("clockZoneText"));
    m_zone->lineEdit()->setAccessibleName(tr("Time zone"));
    m_zone->lineEdit()->setPlaceholderText(lacksZone ? tr("not known: taken as UTC")
                                                     : tr("written in the file"));
    m_zone->setToolTip(lacksZone ? tr("A name such as Europe/Warsaw knows when daylight saving "
                                      "time begins and ends; an offset such as +02:00 does not.")
                                 : tr("This file writes its time zone, or UTC, with every time."));
    form->addRow(tr("Time &zone:"), m_zone);
    if (!lacksZone) {
        auto *why = new QLabel(m_zone->toolTip(), this);
        why->setObjectName(QStringLiteral("clockZoneWhy"));
        why->setWordWrap(true);
        why->setMinimumWidth(width);
        form->addRow(QString(), why);
    }

    m_offset = new QLineEdit(this);
    m_offset->setObjectName(QStringLiteral("clockOffset"));
    m_offset->setAccessibleName(tr("Clock offset"));
    m_offset->setPlaceholderText(tr("none; for example +90 s or -1 h", "clock offset"));
    m_offset->setToolTip(tr("Added to every time of this file: for a clock that was 90 seconds "
                            "slow +90 s, for one that was an hour fast -1 h. The units are d, h, "
                            "m, s and ms."));
    if (m_before.offset.count() != 0) {
        m_offset->setText(clockOffsetText(m_before.offset));
    }
    form->addRow(tr("S&hift times by:"), m_offset);
    m_layout->addLayout(form);
}

void ClockDialog::createPreview()
{
    auto *group = new QGroupBox(tr("Times after the change"), this);
    auto *form = new QFormLayout(group);
    const auto addLabel = [this](const char *name) {
        auto *label = new QLabel(this);
        label->setObjectName(QLatin1StringView(name));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setWordWrap(true);
        label->setMinimumWidth(fontMetrics().averageCharWidth() * TextColumns);
        return label;
    };
    m_first = addLabel("clockFirst");
    m_last = addLabel("clockLast");
    m_note = addLabel("clockNote");
    form->addRow(tr("First time:"), m_first);
    form->addRow(tr("Last time:"), m_last);
    form->addRow(m_note);
    // The box is as tall as its longest text, so that typing moves nothing.
    m_note->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_layout->addWidget(group);
}

void ClockDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("&Set Clock"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("clockAccept"));
    m_accept->setDefault(true);
    QPushButton *reset = buttons->addButton(tr("&Read as Written"), QDialogButtonBox::ResetRole);
    reset->setObjectName(QStringLiteral("clockReset"));
    reset->setToolTip(tr("Take zone and offset back"));
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, &ClockDialog::readAsWritten);
    m_layout->addWidget(buttons);
}

void ClockDialog::readAsWritten()
{
    if (m_zone->isEnabled()) {
        m_zone->clearEditText();
    }
    m_offset->clear();
}

std::optional<SourceClock> ClockDialog::entered() const
{
    SourceClock clock;
    if (const QString zone = m_zone->currentText().trimmed(); !zone.isEmpty()) {
        const auto read = zoneFromText(zone);
        if (!read) {
            return std::nullopt;
        }
        clock.zone = *read;
    }
    if (const QString offset = m_offset->text().trimmed(); !offset.isEmpty()) {
        const auto read = clockOffsetFromText(offset);
        if (!read) {
            return std::nullopt;
        }
        clock.offset = *read;
    }
    return clock;
}

SourceClock ClockDialog::clock() const
{
    return entered().value_or(m_before);
}

void ClockDialog::showWhatItMeans()
{
    const auto clock = entered();
    m_accept->setEnabled(clock.has_value());
    const SourceFile read = withClock(m_source, clock.value_or(SourceClock()));
    m_first->setText(changeText(m_source.firstInstant, read.firstInstant));
    m_last->setText(changeText(m_source.lastInstant, read.lastInstant));
    if (!clock) {
        const QString zone = m_zone->currentText().trimmed();
        m_note->setText(
            !zone.isEmpty() && !zoneFromText(zone)
                ? tr("“%1” is no time zone. Write a name such as Europe/Warsaw, or an offset such "
                     "as +02:00.")
                      .arg(zone)
                : tr("“%1” is no length of time. Write for example +90 s, -1 h 30 m or 250 ms.")
                      .arg(m_offset->text().trimmed()));
        return;
    }
    const bool isNew = read.issues.size() > m_source.issues.size();
    m_note->setText(isNew ? issueText(read.issues.constLast()) : QString());
}

} // namespace Scep
