{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Receivables</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Receivables by age</h1>
  <p>{{COUNT}} owe {{SUM}}. The age counts from the day of the charge; payments pay the oldest first.</p>
</div><a class="btn" href="/mgmt/receivables.html?csv=1">CSV</a></div>
<figure class="chart card mb5">
  <figcaption class="chart-head"><div><h2>Due by age</h2><p>Dollars, by days since the charge</p></div></figcaption>
  {{>PLOT}}
</figure>
{{#NONE}}<div class="empty"><h2>Nobody owes anything</h2><p>Whose balance falls below zero shows here.</p></div>{{/NONE}}<div class="table-wrap table-sticky" tabindex="0" role="region" aria-label="Receivables by age">
  <table class="table">
    <thead><tr><th scope="col">Customer</th><th scope="col" class="num">0 to 30 days</th><th scope="col" class="num">31 to 60</th><th scope="col" class="num">61 to 90</th><th scope="col" class="num">Over 90</th><th scope="col" class="num">Due</th></tr></thead>
    <tbody>{{#ROW}}
      <tr><th scope="row"><a href="{{PATH}}">{{CUSTOMER}}</a><span class="sub">{{CID}}</span></th><td class="num">{{FRESH}}</td><td class="num">{{MONTH}}</td><td class="num">{{TWO}}</td><td class="num">{{OLD}}</td><td class="num">{{DUE}}</td></tr>{{/ROW}}
    </tbody>
    <tfoot><tr><th scope="row">All</th><td class="num">{{SUM_FRESH}}</td><td class="num">{{SUM_MONTH}}</td><td class="num">{{SUM_TWO}}</td><td class="num">{{SUM_OLD}}</td><td class="num">{{SUM}}</td></tr></tfoot>
  </table>
</div>{{#MORE}}<p class="small mt">The 500 who owe most are shown; the CSV has all.</p>{{/MORE}}
