// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/enrollment.h"

#include <QAbstractButton>
#include <QList>
#include <QWidget>

#include <optional>

namespace Scep {

struct StatusColors;

/// One stage of the rail: number and name; below, icon and word with how long it took. Where that
/// is too long the icon stands for the word.
class StageCell : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StageCell(Stage stage, QWidget *parent = nullptr);

    [[nodiscard]] Stage stage() const { return m_stage; }
    /// @p coverage tells in the tool tip which evidence there is; null: nothing is known of it.
    void setResult(const StageResult &result, bool isFailing,
                   const StageCoverage *coverage = nullptr);
    /// What the second line says: "succeeded · 12.4 s", "not observed".
    [[nodiscard]] QString statusText() const { return m_status; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// The width with which the second line has room for all that it says.
    [[nodiscard]] int wholeWidth() const { return widthWith(m_status); }
    [[nodiscard]] bool isFailing() const { return m_isFailing; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int margin() const;
    [[nodiscard]] int widthWith(const QString &status) const;
    void paintText(QPainter &painter, const StatusColors &colors) const;

    Stage m_stage;
    Outcome m_outcome = Outcome::NotObserved;
    QString m_status;
    QString m_shortStatus; ///< how long it took, else the word
    bool m_isFailing = false;
};

/// The six stages, always in the same place: in one row, or in two rows of three where it is
/// narrow. Arrow keys move between them, Enter and Space choose.
class StageRail : public QWidget
{
    Q_OBJECT

public:
    explicit StageRail(QWidget *parent = nullptr);

    /// Shows how far each stage got; the failing one is ringed.
    void setEnrollment(const Enrollment &enrollment);

    /// Highlights a stage, or none. Emits nothing.
    void setSelectedStage(std::optional<Stage> stage);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The person chose a stage.
    void stageActivated(Scep::Stage stage);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int columnsFor(int width) const;
    [[nodiscard]] QList<int> widthsOf(qsizetype first, int count, int room) const;
    void arrange();
    [[nodiscard]] int spacing() const;
    void focusCell(int index);

    QList<StageCell *> m_cells;
    int m_columns = 1;
};

} // namespace Scep
