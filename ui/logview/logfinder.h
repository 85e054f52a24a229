// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/linefilter.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>

namespace Scep {

/// Finds the lines of a document that filters want, in the background: the hits of a search, or the
/// lines that are shown. However many there are, a line takes one bit.
class LogFinder : public QObject
{
    Q_OBJECT

public:
    explicit LogFinder(QObject *parent = nullptr);
    ~LogFinder() override;

    /// Forgets the last search and begins a new one. Late results of the old one are dropped. With
    /// @p within only lines of it are hits.
    void start(const std::shared_ptr<const TextDocument> &document, const LineFilterSet &filters,
               const std::optional<LineSet> &within = std::nullopt);
    /// Stops; the lines found so far stay.
    void cancel();
    /// Stops and forgets what was found.
    void clear();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const LineSet &lines() const { return m_lines; }
    /// Matching lines that are not within what was asked about.
    [[nodiscard]] LineNumber hidden() const { return m_hidden; }
    /// The first hit behind @p line, else the first of all; nothing without hits.
    [[nodiscard]] std::optional<LineNumber> hitAfter(LineNumber line) const;
    /// The last hit before @p line, else the last of all; nothing without hits.
    [[nodiscard]] std::optional<LineNumber> hitBefore(LineNumber line) const;
    /// Which hit the line is, from 1; 0 when it is none.
    [[nodiscard]] LineNumber positionOf(LineNumber line) const;

signals:
    void linesChanged();
    void finished();

private:
    void forget();
    void takeResults(int begin, int end);

    QFutureWatcher<FilteredLines> m_watcher;
    LineSet m_lines;
    LineNumber m_hidden = 0;
};

} // namespace Scep
