{{%AUTOESCAPE context="HTML"}}<section class="card" id="billing" aria-labelledby="bill-h">
  <div class="card-head"><h2 id="bill-h">Billing history</h2><div class="row"><div class="acts"><a href="/mgmt/ledger_csv?cid={{CID}}">CSV</a></div>{{#MAY}}<a class="btn btn-sm" href="/mgmt/ledger_entry.html?cid={{CID}}" data-dialog-page>Add entry</a>{{/MAY}}</div></div>
  {{>SAID}}
  {{#NONE}}<div class="empty"><p>Nothing was charged or paid yet.</p></div>{{/NONE}}{{#BEYOND}}<div class="empty"><p>There are fewer pages than that. <a href="/mgmt/customer.html?cid={{CID}}#billing">Show the newest entries</a></p></div>{{/BEYOND}}{{#SOME}}<div class="table-wrap table-sticky">
    <table class="table table-cards">
      <thead><tr>{{>HEAD}}</tr></thead>
      <tbody>{{#LINE}}
        <tr><td class="nw" data-label="Date"><time datetime="{{DATE}}">{{DATE}}</time></td><th scope="row"><span class="copy num">{{ENTRY}}</span><span class="sub">{{KIND}}</span></th><td data-label="Description">{{TEXT}}{{#REVERSED}} <span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#left"/></svg>Reversed by {{BY}}</span>{{/REVERSED}}{{#PERIOD}}<span class="sub">{{PERIOD_WORDS}}</span>{{/PERIOD}}<span class="sub">{{WHO}}</span></td><td data-label="Method">{{METHOD}}{{#REFERENCED}}<span class="sub"><span class="copy">{{REFERENCE}}</span></span>{{/REFERENCED}}{{#DATED}}<span class="sub">of <time datetime="{{DATED_ON}}">{{DATED_ON}}</time></span>{{/DATED}}{{#INVOICED}}<span class="sub">invoice {{#LINKED}}<a class="mono" href="/mgmt/invoice.html?ref={{INVOICE}}">{{INVOICE}}</a>{{/LINKED}}{{#NAMED}}<span class="mono">{{INVOICE}}</span>{{/NAMED}}</span>{{/INVOICED}}</td><td class="num" data-label="Charge">{{CHARGE}}</td><td class="num" data-label="Payment">{{PAYMENT}}</td><td class="num" data-label="Balance due">{{BALANCE}}</td><td data-label="Actions"><div class="acts">{{#REFUNDABLE}}<a href="/mgmt/refund.html?payment={{MONEY}}">Refund<span class="vh"> entry {{ENTRY}}</span></a>{{/REFUNDABLE}}{{#REVERSIBLE}}<a href="/mgmt/ledger_reverse.html?entry={{ENTRY}}" data-dialog-page>Reverse<span class="vh"> entry {{ENTRY}}</span></a>{{/REVERSIBLE}}</div></td></tr>{{/LINE}}
      </tbody>
    </table>
  </div>
  <div class="card-foot row row-between"><span class="muted">{{FROM}} to {{TO}} of {{OF}}. Dates are in UTC.</span>{{#PAGER}}
    <nav class="pager" aria-label="Billing history pages">{{#PLACE}}{{#GAP}}<span aria-hidden="true">…</span>{{/GAP}}{{#HERE}}<span aria-current="page">{{NUMBER}}</span>{{/HERE}}{{#OTHER}}<a href="{{LINK}}" aria-label="Page {{NUMBER}}">{{NUMBER}}</a>{{/OTHER}}{{/PLACE}}{{#NEXT}}<a href="{{LINK}}" aria-label="Next page"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#right"/></svg></a>{{/NEXT}}</nav>{{/PAGER}}
  </div>{{/SOME}}
</section>
