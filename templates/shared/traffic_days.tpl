{{%AUTOESCAPE context="HTML"}}<div class="table-wrap" tabindex="0" role="region" aria-label="Traffic by day, table">
      <table class="table">
        <thead><tr><th scope="col">Day</th><th scope="col" class="num">Inbound</th><th scope="col" class="num">Outbound</th><th scope="col" class="num">Total</th></tr></thead>
        <tbody>{{#DAY}}
          <tr><th scope="row"><time datetime="{{DAY_ISO}}">{{DAY_NAME}}</time>{{#SO_FAR}} (so far){{/SO_FAR}}</th><td class="num">{{DAY_IN}}</td><td class="num">{{DAY_OUT}}</td><td class="num">{{DAY_SUM}}</td></tr>{{/DAY}}
        </tbody>
        <tfoot><tr><th scope="row">Total</th><td class="num">{{DAYS_IN}}</td><td class="num">{{DAYS_OUT}}</td><td class="num">{{DAYS_SUM}}</td></tr></tfoot>
      </table>
    </div>
