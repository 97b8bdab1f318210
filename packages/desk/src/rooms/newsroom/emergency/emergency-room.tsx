// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { AlertPage } from './alert-page.tsx';
import { HandoverPage } from './handover-page.tsx';
import { LanePage } from './lane-page.tsx';
import { RaisePage } from './raise-page.tsx';
import { TemplateFormPage } from './template-form-page.tsx';
import { TemplatesPage } from './templates-page.tsx';

/** The emergency lane: alerts, the state of emergency, templates, and what is handed over. */
export function EmergencyRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<LanePage />} />
        <Route path="invia/:templateId" element={<RaisePage />} />
        <Route path="allerta/:alertId" element={<AlertPage />} />
        <Route path="modelli" element={<TemplatesPage />} />
        <Route path="modelli/nuovo" element={<TemplateFormPage />} />
        <Route path="modelli/:templateId" element={<TemplateFormPage />} />
        <Route path="consegne/:stateId" element={<HandoverPage />} />
      </Routes>
    </div>
  );
}
