// Auctions of Guangdong allowances: a clearing calculator, the published results, and the rules behind them.
import { useWords } from '../context';
import { ToolPage } from '../tools/ToolPage';
import { AUCTIONS_WORDS } from '../words/auctions';
import { Calculator } from './Calculator';
import { Published } from './Published';
import { ClearingRules, ReserveRules } from './RuleTables';
import './auctions.css';

/** The page. */
export function AuctionsPage() {
  const words = useWords(AUCTIONS_WORDS);
  return (
    <ToolPage name="auctions" title={words().title} lead={words().lead}>
      <Calculator />
      <Published />
      <ReserveRules />
      <ClearingRules />
    </ToolPage>
  );
}
