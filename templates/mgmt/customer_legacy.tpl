{{%AUTOESCAPE context="HTML"}}<section class="card mt" id="legacy" aria-labelledby="leg-h">
  <div class="card-head"><h2 id="leg-h">Legacy billing and recurring payments</h2>{{#MAY}}<div class="acts"><a href="/mgmt/paypal_link.html?cid={{CID}}">Link<span class="vh"> a PayPal subscription</span></a></div>{{/MAY}}</div>
  {{>SAID}}
  {{#NONE}}<div class="empty"><p>No PayPal subscription is linked to this customer.</p></div>{{/NONE}}{{#SOME}}<div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">PayPal subscription</th><th scope="col">State</th><th scope="col">Terms</th><th scope="col">Since</th><th scope="col">Last payment</th>{{#MAY}}<th scope="col">Actions</th>{{/MAY}}</tr></thead>
      <tbody>{{#SUBSCRIPTION}}
        <tr><th scope="row"><span class="copy mono">{{PROFILE}}</span></th><td data-label="State"><span class="badge" data-tone="{{TONE}}">{{STATE}}</span></td><td data-label="Terms">{{TERMS}}</td><td class="nw" data-label="Since"><time datetime="{{SINCE}}">{{SINCE}}</time></td><td class="nw" data-label="Last payment">{{#PAID}}<time datetime="{{LAST}}">{{LAST}}</time>{{/PAID}}</td>{{#MAY}}<td data-label="Actions"><div class="acts"><a href="/mgmt/paypal_link.html?cid={{CID}}&amp;profile={{PROFILE}}">Change<span class="vh"> {{PROFILE}}</span></a></div></td>{{/MAY}}</tr>{{/SUBSCRIPTION}}
      </tbody>
    </table>
  </div>{{/SOME}}
</section>
