// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/othercasereader.h"

#include "app/evidencereading.h"
#include "models/domain/decidedevidence.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace Scep {

OtherCaseReader::OtherCaseReader(const Pipeline &pipeline, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_stop(std::make_shared<std::atomic<bool>>(false))
{
    connect(&m_watcher, &QFutureWatcher<Result>::finished, this, &OtherCaseReader::takeResult);
}

OtherCaseReader::~OtherCaseReader()
{
    *m_stop = true;
    m_watcher.waitForFinished(); // the worker looks at the pipeline
}

void OtherCaseReader::read(const QStringList &paths)
{
    if (paths.isEmpty()) {
        return;
    }
    m_queue.append(paths);
    if (!m_isRunning) {
        start();
    }
}

void OtherCaseReader::start()
{
    m_isRunning = true;
    m_watcher.setFuture(
        QtConcurrent::run([&pipeline = m_pipeline, paths = m_queue.takeFirst(), stop = m_stop] {
            return readNow(pipeline, paths, stop);
        }));
}

OtherCaseReader::Result OtherCaseReader::readNow(const Pipeline &pipeline, const QStringList &paths,
                                                 const std::shared_ptr<std::atomic<bool>> &stop)
{
    auto made = std::make_shared<OtherCase>();
    made->name = QFileInfo(paths.constFirst()).completeBaseName();
    for (const QString &path : paths) {
        made->paths.append(QFileInfo(path).absoluteFilePath());
    }
    const auto keepDocument = [&made](const ImportResult &source, bool /*isCopy*/) {
        if (source.document) {
            made->documents.insert(source.source.id, source.document);
        }
    };
    const auto read = readEvidence(paths, pipeline.importOptions(), keepDocument,
                                   [&stop] { return stop->load(); });
    if (!read) {
        return std::unexpected(read.error());
    }
    if (*stop) {
        return std::unexpected(QString());
    }
    for (const CaseFileProblem &problem : read->problems) {
        made->problems.append(caseFileProblemText(problem));
    }
    made->caseData.evidence = withDecisions(read->evidence, read->clocks, read->devices);
    made->caseData.analysis = pipeline.analyzeEvidence(made->caseData.evidence);
    for (const Device &device : std::as_const(made->caseData.analysis.devices)) {
        if (!device.enrollments.isEmpty()) {
            return made;
        }
    }
    //: %1 a case, file or folder
    return std::unexpected(
        tr("There is no certificate request in “%1” to compare with.").arg(made->name));
}

void OtherCaseReader::takeResult()
{
    const Result result = m_watcher.result();
    m_isRunning = false;
    if (!m_queue.isEmpty()) {
        start();
    }
    if (result) {
        emit caseRead(*result);
    } else {
        emit failed(result.error());
    }
}

} // namespace Scep
