// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pipeline.h"
#include "models/session/othercase.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

#include <atomic>
#include <expected>
#include <memory>

namespace Scep {

/// Reads and analyses cases to compare with, in the background, one after the other. Encrypted
/// files stay closed: nobody is asked for a password.
class OtherCaseReader : public QObject
{
    Q_OBJECT

public:
    /// @p pipeline must outlive the reader.
    explicit OtherCaseReader(const Pipeline &pipeline, QObject *parent = nullptr);
    ~OtherCaseReader() override;

    /// A case (.scepcase), or files and folders that make one together.
    void read(const QStringList &paths);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void caseRead(const std::shared_ptr<const Scep::OtherCase> &read);
    /// @p why is a translated sentence.
    void failed(const QString &why);

private:
    using Result = std::expected<std::shared_ptr<const OtherCase>, QString>;

    static Result readNow(const Pipeline &pipeline, const QStringList &paths,
                          const std::shared_ptr<std::atomic<bool>> &stop);
    void start();
    void takeResult();

    const Pipeline &m_pipeline;
    QFutureWatcher<Result> m_watcher;
    std::shared_ptr<std::atomic<bool>> m_stop;
    QList<QStringList> m_queue;
    bool m_isRunning = false;
};

} // namespace Scep
