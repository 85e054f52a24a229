// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/central/eventfilter.h"

#include <QHash>
#include <QObject>

class QAction;

namespace Scep {

class Chips;
struct CaseEvidence;

/// The filter of timeline and event table as commands, and as chips that show what is in force and
/// take it away again.
class EventFilters : public QObject
{
    Q_OBJECT

public:
    /// @p chips must live as long as this object.
    explicit EventFilters(Chips *chips, QObject *parent);

    /// Takes the names of the sources; a filter on sources that are gone is forgotten.
    void setEvidence(const CaseEvidence &evidence);

    /// The event that the commands speak of.
    void setCurrent(std::optional<Stage> stage, SourceId source);

    [[nodiscard]] const EventFilter &filter() const { return m_filter; }

    /// Only problems, only this stage, only this source, all; for menus and tool bars.
    [[nodiscard]] QList<QAction *> actions() const;

signals:
    void filterChanged(const Scep::EventFilter &filter);

private:
    void change(const EventFilter &filter);
    void remove(const QString &chip);
    void showChips();
    void updateActions();

    Chips *m_chips;
    QAction *m_problems;
    QAction *m_stage;
    QAction *m_source;
    QAction *m_all;
    EventFilter m_filter;
    QHash<SourceId, QString> m_sourceNames;
    std::optional<Stage> m_currentStage;
    SourceId m_currentSource{};
};

} // namespace Scep
